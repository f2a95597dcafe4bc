package fr.entente.commitments;

import fr.entente.commitments.grade.Grading;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.InvoiceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the debtor committed to, completely: dated amounts, means, invoices covered, words used,
/// who said it. Without criteria of its own the grade is what the words suggest.
public record CommitmentTerms(
    AccountId account,
    @Nullable CallId call,
    AgentId agent,
    List<Instalment> instalments,
    PaymentMeans means,
    List<InvoiceId> invoices,
    String words,
    String payerName,
    @Nullable Grading grading) {
  public CommitmentTerms(
      AccountId account,
      @Nullable CallId call,
      AgentId agent,
      List<Instalment> instalments,
      PaymentMeans means,
      List<InvoiceId> invoices,
      String words,
      String payerName) {
    this(account, call, agent, instalments, means, invoices, words, payerName, null);
  }

  public CommitmentTerms graded(@Nullable Grading criteria) {
    return new CommitmentTerms(
        account, call, agent, instalments, means, invoices, words, payerName, criteria);
  }

  public CommitmentTerms with(List<Instalment> parts) {
    return new CommitmentTerms(
        account, call, agent, parts, means, invoices, words, payerName, grading);
  }
}
