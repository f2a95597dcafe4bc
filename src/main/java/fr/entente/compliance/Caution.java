package fr.entente.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What makes an allowed call amber, listed: it may be made, and whoever makes it should know.
/// Pure.
public enum Caution {
  /// The hours that are open now close soon.
  CLOSING_SOON,
  /// A cap leaves this one call.
  LAST_CALL,
  /// A hold asks for care and forbids nothing.
  CARE,
  /// A rule that would forbid it is lifted by a lead, for this one call.
  LIFTED;

  private static final Duration SOON = Duration.ofMinutes(15);

  static List<Caution> of(
      ContactFacts facts, List<CapUse> caps, @Nullable Instant closing, Instant at) {
    return Stream.of(
            when(closing != null && closing.isBefore(at.plus(SOON)), CLOSING_SOON),
            when(caps.stream().anyMatch(CapUse::last), LAST_CALL),
            when(!facts.holds().isEmpty(), CARE),
            when(!facts.overridden().isEmpty(), LIFTED))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Caution> when(boolean so, Caution caution) {
    return so ? Optional.of(caution) : Optional.empty();
  }
}
