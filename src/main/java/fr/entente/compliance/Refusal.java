package fr.entente.compliance;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One rule's no. `detail` holds the rule's figures for the message, never free text.
public record Refusal(RuleId rule, Map<String, String> detail, @Nullable Instant nextAllowed) {}
