package fr.entente.accounts;

import fr.entente.kernel.CreditorId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The set-based statements of a bulk load. Ids of new rows are the first free id plus the
/// account's number in the file, so that no statement has to look them up: this needs one load at a
/// time.
@Repository
class IntakeRepository {
  private final JdbcClient jdbc;

  IntakeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record FirstIds(long debtor, long account) {}

  /// Rows of a load refer to rows of the same load: asking for each of a million again costs a
  /// fifth of the time. For this connection only, and only between the first insert and the last.
  void trustReferences(boolean yes) {
    jdbc.sql("SET SESSION foreign_key_checks = " + (yes ? 0 : 1)).update();
  }

  boolean anyAccount(CreditorId creditor) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM account WHERE creditor_id = ?)")
        .param(creditor.value())
        .query(Boolean.class)
        .single();
  }

  boolean anyDebtor() {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM debtor)").query(Boolean.class).single();
  }

  /// Finds accounts by reference, and debtors of new accounts by SIREN: one company is one debtor,
  /// whoever the creditor is.
  void match(IntakeOrder order) {
    run(
        order,
        "UPDATE {accounts} m JOIN account a ON a.creditor_id = :creditor"
            + " AND a.reference = m.reference SET m.account_id = a.id, m.debtor_id = a.debtor_id");
    run(
        order,
        "UPDATE {accounts} m JOIN debtor d ON d.siren = m.siren AND d.kind = m.kind"
            + " SET m.debtor_id = d.id WHERE m.debtor_id IS NULL AND m.siren IS NOT NULL");
    run(
        order,
        "UPDATE {accounts} m JOIN {accounts} f ON f.ord = m.debtor_ord"
            + " SET m.debtor_id = f.debtor_id WHERE m.debtor_id IS NULL AND f.debtor_id IS NOT NULL");
  }

  void markTouched(IntakeOrder order) {
    run(order, "UPDATE {accounts} SET touched = FALSE");
    run(
        order,
        "UPDATE {accounts} m JOIN (SELECT DISTINCT s.ord FROM {items} s JOIN {accounts} k"
            + " ON k.ord = s.ord LEFT JOIN invoice i ON i.account_id = k.account_id AND "
            + IntakeParts.SAME_ITEM
            + " WHERE i.id IS NULL OR NOT ("
            + IntakeReports.SAME
            + ")) t ON t.ord = m.ord SET m.touched = TRUE");
  }

  FirstIds firstIds() {
    return new FirstIds(first("debtor"), first("account"));
  }

  // An id that a load had before it was taken back is named in the audit trail: never given again.
  private long first(String table) {
    return jdbc.sql(
            "SELECT GREATEST((SELECT COALESCE(MAX(id), 0) FROM "
                + table
                + "), (SELECT COALESCE(MAX(last_"
                + table
                + "), 0) FROM intake_load)) + 1")
        .query(Long.class)
        .single();
  }

  void addDebtors(IntakeOrder order, FirstIds first) {
    run(
        order,
        "INSERT INTO debtor (id, kind, name, siren, address_line, postcode, city, country, zone,"
            + " language) SELECT "
            + first.debtor()
            + " + ord, kind, name, siren, address_line, postcode,"
            + " city, country, zone, language FROM {accounts} WHERE debtor_id IS NULL AND ord = debtor_ord"
            + " ORDER BY ord");
  }

  void addAccounts(IntakeOrder order, FirstIds first, LocalDate today) {
    run(
        order,
        "INSERT INTO account (id, creditor_id, debtor_id, reference, balance, overdue, disputed,"
            + " oldest_due_on, next_due_on, factored, letter_reference, letter_sent_on, batch_id, settled_on)"
            + " SELECT "
            + first.account()
            + " + m.ord, :creditor, "
            + "COALESCE(m.debtor_id, "
            + first.debtor()
            + " + m.debtor_ord), m.reference,"
            + " g.open_sum, GREATEST(0, g.overdue_sum), g.disputed_sum, IF(g.open_sum > 0, g.oldest, NULL),"
            + " g.upcoming, g.factored_any, m.letter_reference, m.letter_sent_on, :batch,"
            + " IF(g.open_sum > 0, NULL, :today) FROM {accounts} m JOIN (SELECT ord, MAX(factored)"
            + " factored_any, "
            + Balances.SUMS
            + " FROM {items} GROUP BY ord) g ON g.ord = m.ord"
            + " WHERE m.account_id IS NULL ORDER BY m.ord",
        Map.of("today", today));
  }

  void addContacts(IntakeOrder order, FirstIds first) {
    String values = ", COALESCE(m.contact_name, m.name), m.contact_role, m.phone, m.email, ";
    String into =
        "INSERT INTO contact (debtor_id, name, role, phone, email, preferred, batch_id) SELECT ";
    String reachable = " (m.phone IS NOT NULL OR m.email IS NOT NULL)";
    run(
        order,
        into
            + first.debtor()
            + " + m.ord"
            + values
            + "TRUE, :batch FROM {accounts} m"
            + " WHERE m.debtor_id IS NULL AND m.ord = m.debtor_ord AND"
            + reachable
            + " ORDER BY m.ord");
    String debtor = "COALESCE(m.debtor_id, " + first.debtor() + " + m.debtor_ord)";
    run(
        order,
        into
            + "DISTINCT "
            + debtor
            + values
            + "FALSE, :batch FROM {accounts} m"
            + " WHERE (m.debtor_id IS NOT NULL OR m.ord <> m.debtor_ord) AND"
            + reachable
            + " AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.debtor_id = "
            + debtor
            + " AND c.phone <=> m.phone AND c.email <=> m.email)"
            + " AND NOT EXISTS (SELECT 1 FROM contact_removed r WHERE r.debtor_id = "
            + debtor
            + " AND r.phone <=> m.phone AND r.email <=> m.email)");
    run(
        order,
        into
            + "DISTINCT "
            + debtor
            + ", COALESCE(m.contact_name, m.name), m.contact_role, m.other_phone, NULL, FALSE, :batch"
            + " FROM {accounts} m WHERE m.other_phone IS NOT NULL"
            + " AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.debtor_id = "
            + debtor
            + " AND c.phone = m.other_phone)"
            + " AND NOT EXISTS (SELECT 1 FROM contact_removed r WHERE r.debtor_id = "
            + debtor
            + " AND r.phone = m.other_phone)");
  }

  void addItems(IntakeOrder order, FirstIds first, boolean known) {
    String into =
        "INSERT INTO invoice (account_id, number, number_key, issued_on, due_on, amount,"
            + " open_amount, disputed, factored, terms, part_key) SELECT ";
    String values =
        ", s.number, s.number_key, s.issued_on, s.due_on, s.amount, s.open_amount,"
            + " s.disputed, s.factored, s.terms, s.part_key FROM {items} s";
    if (!known) {
      run(order, into + first.account() + " + s.ord" + values);
      return;
    }
    run(
        order,
        into
            + "COALESCE(m.account_id, "
            + first.account()
            + " + s.ord)"
            + values
            + " JOIN {accounts} m ON m.ord = s.ord WHERE m.touched ON DUPLICATE KEY UPDATE"
            + " issued_on = VALUES(issued_on), due_on = VALUES(due_on), amount = VALUES(amount),"
            + " open_amount = VALUES(open_amount), factored = VALUES(factored), terms = VALUES(terms),"
            + " disputed = IF(:keep, invoice.disputed, VALUES(disputed))");
  }

  /// Settles what a snapshot misses and marks known accounts whose figures must follow.
  void touch(IntakeOrder order) {
    run(
        order,
        "UPDATE account a JOIN {accounts} m ON m.account_id = a.id SET a.batch_id = :batch,"
            + " a.letter_reference = COALESCE(m.letter_reference, a.letter_reference),"
            + " a.letter_sent_on = COALESCE(m.letter_sent_on, a.letter_sent_on),"
            + " a.factored = EXISTS (SELECT 1 FROM invoice i WHERE i.account_id = a.id AND i.factored)"
            + " WHERE m.touched");
    if (order.snapshot()) {
      String settled = " JOIN intake_invoice b ON b.batch_id = :batch AND b.settled AND ";
      run(
          order,
          "UPDATE account a JOIN invoice i ON i.account_id = a.id"
              + settled
              + "b.invoice_id = i.id SET a.batch_id = :batch");
      run(order, "UPDATE invoice i" + settled + "b.invoice_id = i.id SET i.open_amount = 0");
    }
  }

  CreditorId addCreditor(
      String name,
      @Nullable String siren,
      CollectorKind collector,
      @Nullable String policyOverride,
      @Nullable String callbackPhone,
      @Nullable String mandateReference) {
    long id =
        jdbc.sql(
                "INSERT INTO creditor (name, siren, collector, policy_override, callback_phone,"
                    + " mandate_reference) VALUES (?, ?, ?, ?, ?, ?) RETURNING id")
            .param(name)
            .param(siren)
            .param(collector.name())
            .param(policyOverride)
            .param(callbackPhone)
            .param(mandateReference)
            .query(Long.class)
            .single();
    return new CreditorId(id);
  }

  private void run(IntakeOrder order, String sql) {
    run(order, sql, Map.of());
  }

  private void run(IntakeOrder order, String sql, Map<String, Object> more) {
    IntakeReports.bind(jdbc, order, sql, more).update();
  }
}
