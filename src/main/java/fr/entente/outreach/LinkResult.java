package fr.entente.outreach;

import fr.entente.accounts.Invoice;
import fr.entente.commitments.Commitment;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of coming with a link: what it shows, or what became of an answer.
public sealed interface LinkResult {
  /// Forged, expired, revoked, over: one polite page, with whom to call.
  record Closed(@Nullable String phone, @Nullable String name, Language language)
      implements LinkResult {}

  /// The arrangement (after a move: what took its place is shown), what was answered so far, and
  /// what can still be said.
  record Open(
      Dossier dossier,
      Commitment shown,
      long link,
      List<DebtorAnswer> answers,
      List<DateChoices> dates,
      List<OpenInvoice> invoices,
      List<String> disputed,
      boolean mayConfirm,
      boolean mayDispute)
      implements LinkResult {
    /// All that is open of an invoice, also what was disputed before.
    public Money openOf(OpenInvoice invoice) {
      return dossier.file().invoices().stream()
          .filter(one -> one.id().equals(invoice.id()))
          .map(Invoice::open)
          .findFirst()
          .orElse(invoice.undisputed());
    }

    public Optional<DateChoices> part(int number) {
      return dates.stream().filter(choice -> choice.part().number() == number).findFirst();
    }

    public boolean answered(AnswerKind kind) {
      return answers.stream().anyMatch(answer -> answer.kind() == kind);
    }
  }

  /// An answer was taken (or had been before).
  record Done(AnswerKind kind) implements LinkResult {}

  /// An answer that cannot be taken; `reason` completes a message key.
  record Refused(String reason) implements LinkResult {}
}
