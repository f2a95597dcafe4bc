package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Contact;
import fr.entente.accounts.Invoice;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.desk.picture.Terms;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be asked for on an account today, from whom, and for which invoices. There is none
/// while the debt must not be named.
public record Payable(
    AccountId account, Money collectable, String payer, List<InvoiceId> invoices) {
  static Payable of(AccountFile file, @Nullable Contact callee) {
    return new Payable(
        file.account().id(),
        BriefWriter.collectable(file),
        callee == null ? file.debtor().name() : callee.name(),
        file.invoices().stream()
            .filter(invoice -> invoice.open().isPositive())
            .map(Invoice::id)
            .toList());
  }

  /// These terms as the commitments know them.
  public CommitmentTerms agreed(Subject subject, Terms terms) {
    return new CommitmentTerms(
        subject.account(),
        subject.call(),
        subject.agent(),
        terms.lines(),
        terms.means(),
        invoices,
        terms.words(),
        terms.payer(),
        terms.grading());
  }
}
