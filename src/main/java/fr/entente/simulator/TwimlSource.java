package fr.entente.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Instructions for a call: written in the request itself, or fetched from the application.
sealed interface TwimlSource {
  record Inline(String xml) implements TwimlSource {}

  record Fetched(String url, String method, @Nullable String fallbackUrl, Map<String, String> extra)
      implements TwimlSource {}
}
