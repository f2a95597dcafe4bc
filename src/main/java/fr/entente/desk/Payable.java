package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Contact;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.desk.picture.Terms;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be asked for on an account today, from whom, and for which invoices. There is none
/// while the debt must not be named.
public record Payable(AccountId account, Money collectable, String payer, List<Claim> claims) {
  /// What may be asked for on one invoice, without what is contested of it; due, or not yet.
  public record Claim(InvoiceId invoice, Money asked, boolean due) {}

  static Payable of(AccountFile file, @Nullable Contact callee, LocalDate today) {
    return new Payable(
        file.account().id(),
        BriefWriter.collectable(file),
        callee == null ? file.debtor().name() : callee.name(),
        file.invoices().stream()
            .map(invoice ->
                new Claim(
                    invoice.id(),
                    invoice.open().minus(invoice.disputed()),
                    !invoice.dueOn().isAfter(today)))
            .filter(claim -> claim.asked().isPositive())
            .toList());
  }

  /// What a promise covers unless somebody chooses: all that is due; where nothing is, all.
  public List<InvoiceId> usual() {
    boolean any = claims.stream().anyMatch(Claim::due);
    return claims.stream().filter(claim -> claim.due() || !any).map(Claim::invoice).toList();
  }

  /// Of these, those that may still be asked for; the usual ones where nothing was chosen.
  public List<InvoiceId> covered(@Nullable List<InvoiceId> chosen) {
    var left =
        claims.stream()
            .map(Claim::invoice)
            .filter(invoice -> chosen != null && chosen.contains(invoice))
            .toList();
    return left.isEmpty() ? usual() : left;
  }

  /// What these come to. All that is usual comes to what the account says, whatever its invoices
  /// add up to.
  public Money sum(@Nullable List<InvoiceId> chosen) {
    var covered = covered(chosen);
    return covered.equals(usual())
        ? collectable
        : claims.stream()
            .filter(claim -> covered.contains(claim.invoice()))
            .map(Claim::asked)
            .reduce(Money.ZERO, Money::plus);
  }

  /// These terms as the commitments know them.
  public CommitmentTerms agreed(Subject subject, Terms terms) {
    return new CommitmentTerms(
        subject.account(),
        subject.call(),
        subject.agent(),
        terms.lines(),
        terms.means(),
        covered(terms.covers()),
        terms.words(),
        terms.payer(),
        terms.grading());
  }
}
