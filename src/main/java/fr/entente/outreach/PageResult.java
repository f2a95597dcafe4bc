package fr.entente.outreach;

import fr.entente.accounts.Invoice;
import fr.entente.commitments.Commitment;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import java.util.List;
import java.util.Optional;
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
      List<DateChoices> dates,
      List<OpenInvoice> invoices,
      List<String> disputed,
      boolean mayConfirm,
      boolean mayDispute)
      implements PageResult {
    /// All that is open of an invoice, also what was disputed before.
    Money openOf(OpenInvoice invoice) {
      return dossier.file().invoices().stream()
          .filter(one -> one.id().equals(invoice.id()))
          .map(Invoice::open)
          .findFirst()
          .orElse(invoice.undisputed());
    }

    Optional<DateChoices> part(int number) {
      return dates.stream().filter(choice -> choice.part().number() == number).findFirst();
    }

    boolean answered(AnswerKind kind) {
      return answers.stream().anyMatch(answer -> answer.kind() == kind);
    }
  }

  /// An answer was taken (or had been before).
  record Done(AnswerKind kind) implements PageResult {}

  /// An answer that cannot be taken; `reason` completes a message key.
  record Refused(String reason) implements PageResult {}
}
