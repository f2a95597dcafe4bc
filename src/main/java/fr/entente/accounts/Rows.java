package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Reads one row of each table into its record.
final class Rows {
  private Rows() {}

  static Account account(ResultSet row, int n) throws SQLException {
    return new Account(
        new AccountId(row.getLong("id")),
        new CreditorId(row.getLong("creditor_id")),
        new DebtorId(row.getLong("debtor_id")),
        row.getString("reference"),
        money(row, "balance"),
        money(row, "overdue"),
        money(row, "disputed"),
        date(row, "oldest_due_on"),
        row.getBoolean("factored"),
        row.getString("letter_reference"),
        date(row, "letter_sent_on"));
  }

  static Creditor creditor(ResultSet row, int n) throws SQLException {
    return new Creditor(
        new CreditorId(row.getLong("id")),
        row.getString("name"),
        row.getString("siren"),
        CollectorKind.valueOf(row.getString("collector")),
        row.getString("policy_override"),
        row.getString("callback_phone"),
        row.getString("mandate_reference"));
  }

  static Debtor debtor(ResultSet row, int n) throws SQLException {
    String zone = row.getString("zone");
    return new Debtor(
        new DebtorId(row.getLong("id")),
        DebtorKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("siren"),
        row.getString("address_line"),
        row.getString("postcode"),
        row.getString("city"),
        row.getString("country"),
        zone == null ? null : ZoneId.of(zone),
        Language.of(row.getString("language")),
        date(row, "birth_date"));
  }

  static LedgerEntry entry(ResultSet row, int n) throws SQLException {
    long invoice = row.getLong("invoice_id");
    boolean credit = row.wasNull();
    return new LedgerEntry(
        row.getLong("id"),
        new AccountId(row.getLong("account_id")),
        credit ? null : new InvoiceId(invoice),
        LedgerKind.valueOf(row.getString("kind")),
        money(row, "amount"),
        row.getObject("booked_on", LocalDate.class),
        row.getString("reference"),
        row.getString("means"),
        row.getString("source_key"));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.euros(row.getBigDecimal(column));
  }

  private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
