package fr.entente.outreach;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/// What debtors answered; written once each.
@Repository
class AnswerRepository {
  private final JdbcClient jdbc;

  AnswerRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(Links.Link link, DebtorAnswer answer, Instant at) {
    var id = new GeneratedKeyHolder();
    jdbc.sql(
            """
            INSERT INTO debtor_answer (link_id, account_id, commitment_id, kind, instalment, wanted_on,
              words, new_commitment_id, answer_key, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(link.id())
        .param(link.account().value())
        .param(link.commitment().value())
        .param(answer.kind().name())
        .param(answer.instalment())
        .param(answer.wantedOn())
        .param(answer.words())
        .param(answer.replacedBy() == null ? null : answer.replacedBy().value())
        .param(answer.key())
        .param(Utc.of(at))
        .update(id, "id");
    return Objects.requireNonNull(id.getKey()).longValue();
  }

  void disputes(long answer, OpenInvoice invoice) {
    jdbc.sql("INSERT INTO debtor_answer_invoice (answer_id, invoice_id, amount) VALUES (?, ?, ?)")
        .param(answer)
        .param(invoice.id().value())
        .param(invoice.undisputed().amount())
        .update();
  }

  /// The invoices that an arrangement is about, as far as they are open and not disputed.
  List<OpenInvoice> invoices(CommitmentId commitment) {
    return jdbc.sql(
            """
            SELECT i.id, i.number, i.issued_on, i.open_amount - i.disputed AS undisputed
            FROM commitment_invoice c JOIN invoice i ON i.id = c.invoice_id
            WHERE c.commitment_id = ? AND i.open_amount > i.disputed ORDER BY i.due_on, i.id
            """)
        .param(commitment.value())
        .query((row, _) ->
            new OpenInvoice(
                new InvoiceId(row.getLong("id")),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                Money.euros(row.getBigDecimal("undisputed"))))
        .list();
  }

  /// Numbers of the invoices that were disputed on the page of this arrangement.
  List<String> disputed(CommitmentId commitment) {
    return jdbc.sql(
            """
            SELECT i.number FROM debtor_answer a JOIN debtor_answer_invoice d ON d.answer_id = a.id
            JOIN invoice i ON i.id = d.invoice_id WHERE a.commitment_id = ? ORDER BY i.due_on, i.id
            """)
        .param(commitment.value())
        .query(String.class)
        .list();
  }

  /// What the account owes besides what is disputed.
  Money undisputed(AccountId account) {
    return Money.euros(
        jdbc.sql("SELECT GREATEST(0, balance - disputed) FROM account WHERE id = ?")
            .param(account.value())
            .query(BigDecimal.class)
            .single());
  }

  Optional<AnswerKind> given(CommitmentId commitment, String key) {
    return jdbc.sql("SELECT kind FROM debtor_answer WHERE commitment_id = ? AND answer_key = ?")
        .param(commitment.value())
        .param(key)
        .query((row, _) -> AnswerKind.valueOf(row.getString("kind")))
        .optional();
  }

  /// Oldest first.
  List<DebtorAnswer> of(CommitmentId commitment) {
    return jdbc.sql("SELECT * FROM debtor_answer WHERE commitment_id = ? ORDER BY id")
        .param(commitment.value())
        .query(AnswerRepository::answer)
        .list();
  }

  Optional<String> recipient(long link) {
    return jdbc.sql("SELECT recipient FROM outgoing_mail WHERE link_id = ?")
        .param(link)
        .query(String.class)
        .optional();
  }

  private static DebtorAnswer answer(ResultSet row, int number) throws SQLException {
    int instalment = row.getInt("instalment");
    boolean none = row.wasNull();
    long replacedBy = row.getLong("new_commitment_id");
    boolean same = row.wasNull();
    return new DebtorAnswer(
        AnswerKind.valueOf(row.getString("kind")),
        none ? null : instalment,
        row.getObject("wanted_on", LocalDate.class),
        row.getString("words"),
        same ? null : new CommitmentId(replacedBy),
        row.getString("answer_key"));
  }
}
