package fr.entente.commitments.standing;

import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.PaymentMeans;
import fr.entente.commitments.standing.Arrangement.Tolerance;
import fr.entente.commitments.standing.StoredCommitment.StoredPart;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads whole commitments and the money that may keep them, many at a time: a fixed number of
/// queries whatever their number. Joins are in a fixed order: within a large load the database's
/// statistics are out of date, and left to itself it reads whole tables.
@Repository
public class CommitmentReader {
  // A shorter number is in half of all bank texts by chance: it designates nothing.
  private static final int TELLING = 4;
  private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");
  private final JdbcClient jdbc;

  CommitmentReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// In the order of the ids.
  public List<StoredCommitment> load(List<Long> ids) {
    return load(ids, FOR_EVER);
  }

  /// With the invoices that were known before this instant.
  public List<StoredCommitment> load(List<Long> ids, Instant known) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, List<StoredPart>> parts = new HashMap<>();
    each(
        "SELECT * FROM instalment WHERE commitment_id IN (:ids) ORDER BY commitment_id, number",
        ids,
        row -> add(parts, row.getLong("commitment_id"), part(row)));
    Map<Long, List<String>> ours = new HashMap<>();
    each(
        "SELECT ci.commitment_id, i.number FROM commitment_invoice ci STRAIGHT_JOIN invoice_line i"
            + " ON i.id = ci.invoice_id WHERE ci.commitment_id IN (:ids)",
        ids,
        row -> add(ours, row.getLong("commitment_id"), row.getString("number")));
    Map<Long, List<String>> others = others(ids, known);
    Map<Long, StoredCommitment> loaded = new HashMap<>();
    each(
        "SELECT * FROM commitment WHERE id IN (:ids)",
        ids,
        row -> {
          long id = row.getLong("id");
          loaded.put(
              id,
              stored(
                  row,
                  parts.getOrDefault(id, List.of()),
                  ours.getOrDefault(id, List.of()),
                  others.getOrDefault(id, List.of())));
        });
    List<StoredCommitment> inOrder = new ArrayList<>();
    ids.stream().map(loaded::get).filter(Objects::nonNull).forEach(inOrder::add);
    return inOrder;
  }

  private Map<Long, List<String>> others(List<Long> ids, Instant known) {
    Map<Long, List<String>> others = new HashMap<>();
    each(
        """
        SELECT c.id, i.number FROM commitment c
        STRAIGHT_JOIN invoice_line i ON i.account_id = c.account_id
        LEFT JOIN commitment_invoice ci ON ci.commitment_id = c.id AND ci.invoice_id = i.id
        WHERE c.id IN (:ids) AND ci.invoice_id IS NULL AND i.created_at < :known
        """,
        ids,
        known,
        row -> {
          String number = row.getString("number");
          if (References.normalise(number).length() >= TELLING) {
            add(others, row.getLong("id"), number);
          }
        });
    return others;
  }

  /// Money that came in while each commitment was in force, with what was taken back.
  Map<Long, List<Receipt>> receipts(List<Long> ids) {
    return receipts(ids, FOR_EVER);
  }

  /// The same, as far as it was written down before this instant.
  Map<Long, List<Receipt>> receipts(List<Long> ids, Instant known) {
    Map<Long, List<Receipt>> receipts = new HashMap<>();
    if (ids.isEmpty()) {
      return receipts;
    }
    each(
        """
        SELECT c.id AS commitment_id, e.id, e.booked_on, -e.amount AS received, e.reference,
               r.booked_on AS reversed_on
        FROM commitment c
        STRAIGHT_JOIN ledger_entry e FORCE INDEX (ledger_entry_account)
          ON e.account_id = c.account_id AND e.kind = 'PAYMENT'
          AND e.booked_on >= c.agreed_on AND e.id > c.opened_mark
          AND e.created_at < :known
        LEFT JOIN ledger_entry r FORCE INDEX (ledger_entry_source)
          ON r.source_key = e.source_key AND r.kind = 'REVERSAL'
          AND r.part_number = e.part_number AND r.created_at < :known
        WHERE c.id IN (:ids)
          AND (c.ended_how IS NULL OR c.ended_how <> 'RESCHEDULED' OR e.booked_on < c.ended_on
            OR (e.booked_on = c.ended_on AND e.id <= c.ended_mark))
        ORDER BY e.booked_on, e.id
        """,
        ids,
        known,
        row -> add(receipts, row.getLong("commitment_id"), receipt(row)));
    return receipts;
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    String reference = row.getString("reference");
    return new Receipt(
        Long.toString(row.getLong("id")),
        row.getObject("booked_on", LocalDate.class),
        cents(row, "received"),
        reference == null ? "" : reference,
        row.getObject("reversed_on", LocalDate.class));
  }

  private static StoredPart part(ResultSet row) throws SQLException {
    return new StoredPart(
        row.getInt("number"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("effective_due_on", LocalDate.class),
        row.getObject("deadline", LocalDate.class),
        cents(row, "amount"),
        CommitmentStatus.valueOf(row.getString("status")),
        cents(row, "paid"));
  }

  private static StoredCommitment stored(
      ResultSet row, List<StoredPart> parts, List<String> ours, List<String> others)
      throws SQLException {
    return new StoredCommitment(
        new CommitmentId(row.getLong("id")),
        new AccountId(row.getLong("account_id")),
        row.getObject("agreed_on", LocalDate.class),
        PaymentMeans.valueOf(row.getString("means")),
        row.getString("words"),
        row.getString("payer_name"),
        row.getInt("grace_days"),
        new Tolerance(cents(row, "tolerance"), row.getBigDecimal("tolerance_percent")),
        CommitmentStatus.valueOf(row.getString("status")),
        row.getObject("next_deadline", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        row.getString("ended_how"),
        parts,
        ours,
        others);
  }

  private static long cents(ResultSet row, String column) throws SQLException {
    return Money.euros(row.getBigDecimal(column)).cents();
  }

  private void each(String sql, List<Long> ids, RowCallbackHandler handler) {
    jdbc.sql(sql).param("ids", ids).query(handler);
  }

  private void each(String sql, List<Long> ids, Instant known, RowCallbackHandler handler) {
    jdbc.sql(sql).param("ids", ids).param("known", Utc.of(known)).query(handler);
  }

  private static <T> void add(Map<Long, List<T>> lists, long id, T value) {
    lists.computeIfAbsent(id, _ -> new ArrayList<>()).add(value);
  }
}
