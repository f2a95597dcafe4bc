package fr.entente.outreach.answer;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.DebtorAnswer;
import fr.entente.outreach.OpenInvoice;
import fr.entente.outreach.link.Link;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// What debtors answered; written once each.
interface AnswerRepository extends AggregateRepository<DebtorAnswerRow, Long> {
  default long insert(Link link, DebtorAnswer answer, Instant at) {
    return persist(new DebtorAnswerRow(link, answer, at)).id();
  }

  default void disputes(long answer, OpenInvoice invoice) {
    disputes(answer, invoice.id().value(), invoice.undisputed().amount());
  }

  @Modifying
  @NativeQuery(
      "INSERT INTO debtor_answer_invoice (answer_id, invoice_id, amount)"
          + " VALUES (:answer, :invoice, :amount)")
  void disputes(long answer, long invoice, BigDecimal amount);

  /// The invoices that an arrangement is about, as far as they are open and not disputed.
  default List<OpenInvoice> invoices(CommitmentId commitment) {
    return openInvoices(commitment.value()).stream().map(Owed::invoice).toList();
  }

  @NativeQuery(
      """
      SELECT i.id, i.number, i.issued_on AS issuedOn, i.open_amount - i.disputed AS undisputed
      FROM commitment_invoice_line c JOIN invoice_line i ON i.id = c.invoice_id
      WHERE c.commitment_id = :commitment AND i.open_amount > i.disputed ORDER BY i.due_on, i.id
      """)
  List<Owed> openInvoices(long commitment);

  interface Owed {
    long getId();

    String getNumber();

    LocalDate getIssuedOn();

    BigDecimal getUndisputed();

    default OpenInvoice invoice() {
      return new OpenInvoice(
          new InvoiceId(getId()), getNumber(), getIssuedOn(), Money.euros(getUndisputed()));
    }
  }

  /// Numbers of the invoices that were disputed on the page of this arrangement.
  default List<String> disputed(CommitmentId commitment) {
    return disputed(commitment.value());
  }

  @NativeQuery(
      """
      SELECT i.number FROM debtor_answer a JOIN debtor_answer_invoice d ON d.answer_id = a.id
      JOIN invoice_line i ON i.id = d.invoice_id WHERE a.commitment_id = :commitment
      ORDER BY i.due_on, i.id
      """)
  List<String> disputed(long commitment);

  /// All invoices of the account, as far as they are open and not disputed.
  default List<OpenInvoice> undisputedInvoices(AccountId account) {
    return undisputedOf(account.value()).stream().map(Owed::invoice).toList();
  }

  @NativeQuery(
      """
      SELECT i.id, i.number, i.issued_on AS issuedOn, i.open_amount - i.disputed AS undisputed
      FROM invoice_line i WHERE i.account_id = :account AND i.open_amount > i.disputed ORDER BY i.due_on, i.id
      """)
  List<Owed> undisputedOf(long account);

  @Query(
      "select a.kind from DebtorAnswerRow a"
          + " where a.commitmentId = :commitment and a.answerKey = :key")
  Optional<AnswerKind> given(CommitmentId commitment, String key);

  /// Oldest first.
  @Query(
      "select new fr.entente.outreach.DebtorAnswer(a.kind, a.instalment, a.wantedOn, a.words,"
          + " a.newCommitmentId, a.answerKey) from DebtorAnswerRow a"
          + " where a.commitmentId = :commitment order by a.id")
  List<DebtorAnswer> of(CommitmentId commitment);

  @NativeQuery("SELECT recipient FROM mail_line WHERE link_id = :link")
  Optional<String> recipient(long link);
}
