package fr.entente.compliance;

import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.DebtorKind;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what the rules look at; writes nothing.
@Repository
class ContactFactsRepository {
  private final JdbcClient jdbc;

  ContactFactsRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The account with its debtor and creditor, as far as the rules care.
  record Subject(
      DebtorId debtor,
      DebtorKind kind,
      String country,
      @Nullable String postcode,
      @Nullable ZoneId zone,
      CollectorKind collector,
      @Nullable String policyOverride,
      @Nullable String mandate,
      @Nullable LocalDate letterSentOn,
      @Nullable LocalDate oldestDueOn) {}

  Optional<Subject> subject(AccountId account) {
    return jdbc.sql(
            """
            SELECT d.id AS debtor_id, d.kind, d.country, d.postcode, d.zone, c.collector,
                   c.policy_override, c.mandate_reference, a.letter_sent_on, a.oldest_due_on
            FROM account_card a JOIN debtor_card d ON d.id = a.debtor_id JOIN creditor_card c ON c.id = a.creditor_id
            WHERE a.id = ?
            """)
        .param(account.value())
        .query((row, _) -> subject(row))
        .optional();
  }

  private static Subject subject(ResultSet row) throws SQLException {
    String zone = row.getString("zone");
    return new Subject(
        new DebtorId(row.getLong("debtor_id")),
        DebtorKind.valueOf(row.getString("kind")),
        row.getString("country"),
        row.getString("postcode"),
        zone == null ? null : ZoneId.of(zone),
        CollectorKind.valueOf(row.getString("collector")),
        row.getString("policy_override"),
        row.getString("mandate_reference"),
        row.getObject("letter_sent_on", LocalDate.class),
        row.getObject("oldest_due_on", LocalDate.class));
  }

  /// Dates of payments on the oldest open invoices, in order: they may start the limitation anew.
  List<LocalDate> partPayments(AccountId account) {
    return jdbc.sql(
            """
            SELECT DISTINCT p.booked_on
            FROM account_card a
            JOIN invoice_line i ON i.account_id = a.id AND i.open_amount > 0 AND i.due_on = a.oldest_due_on
            JOIN ledger_line p ON p.invoice_id = i.id AND p.kind = 'PAYMENT'
            WHERE a.id = ? AND NOT EXISTS (SELECT 1 FROM ledger_line r
              WHERE r.source_key = p.source_key AND r.kind = 'REVERSAL')
            ORDER BY p.booked_on
            """)
        .param(account.value())
        .query(LocalDate.class)
        .list();
  }

  /// Whether this number is a representative's, and whether it is known to reach nobody.
  record Line(boolean representative, boolean unusable) {}

  Line line(DebtorId debtor, PhoneNumber number) {
    return jdbc.sql(
            """
            SELECT COALESCE(MAX(role = 'REPRESENTATIVE'), 0) AS representative,
                   COALESCE(MIN(phone_unusable IS NOT NULL), 0) AS unusable
            FROM contact_card WHERE debtor_id = ? AND phone = ?
            """)
        .param(debtor.value())
        .param(number.e164())
        .query((row, _) -> new Line(row.getBoolean("representative"), row.getBoolean("unusable")))
        .single();
  }
}
