package fr.entente.compliance;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One rule's no. `detail` holds the rule's figures for the message, in the order in which the
/// message takes them, never free text.
public record Refusal(RuleId rule, Map<String, String> detail, @Nullable Instant nextAllowed) {
  static Refusal of(RuleId rule, @Nullable Instant next, String... namesAndFigures) {
    Map<String, String> detail = new LinkedHashMap<>();
    for (int i = 0; i < namesAndFigures.length; i += 2) {
      detail.put(namesAndFigures[i], namesAndFigures[i + 1]);
    }
    return new Refusal(rule, Collections.unmodifiableMap(detail), next);
  }
}
