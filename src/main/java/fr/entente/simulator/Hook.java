package fr.entente.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where news is to be sent, how, and which; an empty list of events means the default ones.
record Hook(String url, String method, List<String> events) {
  static @Nullable Hook of(@Nullable String url, String method, List<String> events) {
    return url == null ? null : new Hook(url, method, events);
  }

  boolean wants(String event, List<String> byDefault) {
    return (events.isEmpty() ? byDefault : events).contains(event);
  }
}
