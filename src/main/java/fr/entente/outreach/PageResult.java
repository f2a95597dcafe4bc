package fr.entente.outreach;

import fr.entente.commitments.Commitment;
import fr.entente.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the public page shows.
sealed interface PageResult {
  /// Forged, expired, revoked, over: one polite page, with whom to call.
  record Closed(@Nullable String phone, @Nullable String name, Language language)
      implements PageResult {}

  /// The arrangement (after a move: what took its place is shown), what was answered so far, and
  /// what can still be said.
  record Open(
      Dossier dossier,
      Commitment shown,
      long link,
      List<AnswerRepository.Answer> answers,
      @Nullable DateChoices dates,
      boolean mayConfirm,
      boolean mayDispute)
      implements PageResult {
    boolean answered(AnswerKind kind) {
      return answers.stream().anyMatch(answer -> answer.kind() == kind);
    }
  }

  /// An answer was taken (or had been before).
  record Done(AnswerKind kind) implements PageResult {}

  /// An answer that cannot be taken; `reason` completes a message key.
  record Refused(String reason) implements PageResult {}
}
