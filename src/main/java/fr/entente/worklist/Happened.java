package fr.entente.worklist;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What happened to an account, as far as its place in the list follows from it.
sealed interface Happened {
  /// A promise or a plan: the account is left alone until its next deadline.
  record Committed(LocalDate until) implements Happened {}

  /// A commitment was kept or taken back.
  record CommitmentEnded(LocalDate today) implements Happened {}

  record Broken(boolean plan, LocalDate today) implements Happened {}

  /// A callback was agreed; for one agent by name, or for anyone.
  record CallbackAgreed(Instant at, @Nullable AgentId onlyFor) implements Happened {}

  /// A lead returned it to the list.
  record BroughtBack(LocalDate today) implements Happened {}

  /// Money moved, or time: only the account's own figures are not what they were.
  record FiguresMoved() implements Happened {}
}
