package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import fr.entente.payments.EntryFigures.Figure;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads entries for the people who decide on them.
@Repository
class ReviewRepository {
  private static final String LINE =
      """
      SELECT e.*, s.version, s.status, s.reason, s.allocated, s.remark, p.confidence, p.account_id,
        a.reference AS account_reference, d.name AS debtor_name
      FROM bank_entry_state s JOIN bank_entry e ON e.id = s.entry_id
      LEFT JOIN bank_proposal p ON p.entry_id = s.entry_id AND p.rank = 0
      LEFT JOIN account_card a ON a.id = p.account_id LEFT JOIN debtor_card d ON d.id = a.debtor_id
      """;
  private static final String OVERPAID =
      """
      WHERE s.entry_id IN (SELECT q.entry_id FROM ledger_line l JOIN bank_allocation q
          ON q.id = CAST(SUBSTRING(l.source_key, 6) AS UNSIGNED) AND q.undone_on IS NULL
        WHERE l.invoice_id IS NULL AND l.kind = 'PAYMENT' AND l.source_key LIKE 'bank:%')
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final BigDecimal mostFee;

  ReviewRepository(
      JdbcClient jdbc,
      JsonMapper json,
      @Value("${entente.payments.return-fee:20.00}") BigDecimal mostFee) {
    this.jdbc = jdbc;
    this.json = json;
    this.mostFee = mostFee;
  }

  List<EntryLine> lines(BankEntryFilter filter, int limit) {
    String where =
        switch (filter) {
          case REVIEW -> "WHERE s.status = 'REVIEW'";
          case UNMATCHED -> "WHERE s.status = 'UNALLOCATED'";
          case PARTLY -> "WHERE s.status = 'PARTLY'";
          case POSTED -> "WHERE s.status = 'MATCHED'";
          case IGNORED -> "WHERE s.status = 'IGNORED'";
          case REVERSED -> "WHERE s.status = 'REVERSED'";
          case OVERPAID -> OVERPAID;
          case CREDIT -> "WHERE FALSE";
        };
    boolean newestFirst = filter == BankEntryFilter.POSTED || filter == BankEntryFilter.IGNORED;
    return jdbc.sql(
            LINE + where + " ORDER BY s.entry_id" + (newestFirst ? " DESC" : "") + " LIMIT ?")
        .param(limit)
        .query(ReviewRepository::line)
        .list();
  }

  Optional<EntryLine> line(long id) {
    return jdbc.sql(LINE + "WHERE s.entry_id = ?")
        .param(id)
        .query(ReviewRepository::line)
        .optional();
  }

  private static EntryLine line(ResultSet row, int n) throws SQLException {
    long account = row.getLong("account_id");
    boolean proposed = !row.wasNull();
    String reason = row.getString("reason");
    String shown = row.getString("payer_shown");
    return new EntryLine(
        row.getLong("id"),
        row.getInt("version"),
        EntryStatus.valueOf(row.getString("status")),
        reason == null ? null : EntryReason.valueOf(reason),
        BankSource.valueOf(row.getString("source")),
        Money.euros(row.getBigDecimal("amount")),
        Money.euros(row.getBigDecimal("allocated")),
        row.getObject("booked_on", LocalDate.class),
        row.getString("payer_name"),
        shown == null ? "" : shown,
        row.getString("text"),
        row.getString("means"),
        row.getString("remark"),
        row.getInt("confidence"),
        proposed ? new AccountId(account) : null,
        proposed ? row.getString("debtor_name") : "",
        proposed ? row.getString("account_reference") : "");
  }

  List<EntryProposal> proposals(long entry) {
    return jdbc.sql(
            "SELECT p.*, a.reference AS account_reference, a.balance, d.name FROM bank_proposal p"
                + " JOIN account_card a ON a.id = p.account_id JOIN debtor_card d ON d.id = a.debtor_id"
                + " WHERE p.entry_id = ? ORDER BY p.rank")
        .param(entry)
        .query((row, _) ->
            new EntryProposal(
                new AccountId(row.getLong("account_id")),
                row.getString("name"),
                row.getString("account_reference"),
                Money.euros(row.getBigDecimal("balance")),
                row.getInt("confidence"),
                json.readValue(row.getString("why"), new TypeReference<List<MatchReason>>() {})))
        .list();
  }

  List<EntryPart> parts(long entry) {
    return jdbc.sql(
            "SELECT p.account_id, p.amount, a.reference, d.name FROM bank_allocation p"
                + " JOIN account_card a ON a.id = p.account_id JOIN debtor_card d ON d.id = a.debtor_id"
                + " WHERE p.entry_id = ? AND p.undone_on IS NULL ORDER BY p.id")
        .param(entry)
        .query((row, _) ->
            new EntryPart(
                new AccountId(row.getLong("account_id")),
                row.getString("name"),
                row.getString("reference"),
                Money.euros(row.getBigDecimal("amount"))))
        .list();
  }

  /// Payments that the bank may have taken back, of the same amount or that less its fee; the same
  /// amount first, then the nearest.
  List<EntryLine> originals(EntryLine reversal) {
    return jdbc.sql(
            LINE
                + "JOIN bank_entry r ON r.id = ? WHERE e.creditor_id = r.creditor_id"
                + " AND (e.amount = r.ordered OR e.amount BETWEEN -r.amount - ? AND -r.amount)"
                + " AND e.booked_on BETWEEN ? AND ? AND s.status NOT IN ('REVERSED', 'IGNORED')"
                + " ORDER BY e.amount = COALESCE(r.ordered, -r.amount) DESC, e.booked_on DESC, e.id LIMIT 8")
        .param(reversal.id())
        .param(mostFee)
        .param(reversal.bookedOn().minusMonths(14))
        .param(reversal.bookedOn())
        .query(ReviewRepository::line)
        .list();
  }

  /// Entries of the same amount on the same day, of which this may be the double.
  List<EntryLine> twins(EntryLine line) {
    return jdbc.sql(
            LINE
                + "JOIN bank_entry t ON t.id = ? WHERE e.creditor_id = t.creditor_id"
                + " AND e.booked_on = t.booked_on AND e.amount = t.amount AND e.id <> t.id"
                + " ORDER BY e.id LIMIT 4")
        .param(line.id())
        .query(ReviewRepository::line)
        .list();
  }

  List<CreditLine> credits(int limit) {
    return jdbc.sql(
            "SELECT a.id, a.reference, a.unallocated, d.name FROM account_card a JOIN debtor_card d"
                + " ON d.id = a.debtor_id WHERE a.unallocated > 0 ORDER BY a.unallocated DESC LIMIT ?")
        .param(limit)
        .query((row, _) ->
            new CreditLine(
                new AccountId(row.getLong("id")),
                row.getString("name"),
                row.getString("reference"),
                Money.euros(row.getBigDecimal("unallocated"))))
        .list();
  }

  EntryFigures figures() {
    Map<EntryStatus, Figure> all = new EnumMap<>(EntryStatus.class);
    Map<EntryStatus, Money> parts = new EnumMap<>(EntryStatus.class);
    jdbc.sql(
            "SELECT s.status, COUNT(*) AS entries, SUM(e.amount) AS came, SUM(s.allocated) AS posted"
                + " FROM bank_entry_state s JOIN bank_entry e ON e.id = s.entry_id"
                + " WHERE e.amount > 0 AND NOT s.reason <=> 'DETAILED_ELSEWHERE' GROUP BY s.status")
        .query(row -> {
          var status = EntryStatus.valueOf(row.getString("status"));
          all.put(
              status, new Figure(row.getLong("entries"), Money.euros(row.getBigDecimal("came"))));
          parts.put(status, Money.euros(row.getBigDecimal("posted")));
        });
    var none = new Figure(0, Money.ZERO);
    Figure partly = all.getOrDefault(EntryStatus.PARTLY, none);
    Money partlyPosted = parts.getOrDefault(EntryStatus.PARTLY, Money.ZERO);
    Figure matched = all.getOrDefault(EntryStatus.MATCHED, none);
    Figure review = all.getOrDefault(EntryStatus.REVIEW, none);
    long count = 0;
    Money sum = Money.ZERO;
    for (Figure figure : all.values()) {
      count += figure.count();
      sum = sum.plus(figure.sum());
    }
    return new EntryFigures(
        new Figure(count, sum),
        new Figure(matched.count(), matched.sum().plus(partlyPosted)),
        new Figure(
            review.count() + partly.count(), review.sum().plus(partly.sum().minus(partlyPosted))),
        all.getOrDefault(EntryStatus.UNALLOCATED, none),
        all.getOrDefault(EntryStatus.IGNORED, none),
        all.getOrDefault(EntryStatus.REVERSED, none));
  }

  /// What was learnt of the payer from this entry is forgotten.
  void unlearn(long entry) {
    jdbc.sql(
            "UPDATE known_payer k JOIN bank_entry e ON e.payer_hash = k.payer_hash"
                + " JOIN bank_allocation p ON p.entry_id = e.id JOIN account_card a ON a.id = p.account_id"
                + " AND a.debtor_id = k.debtor_id SET k.times = k.times - 1 WHERE e.id = ?"
                + " AND p.undone_on IS NULL AND p.posted")
        .param(entry)
        .update();
    jdbc.sql(
            "DELETE k FROM known_payer k JOIN bank_entry e ON e.payer_hash = k.payer_hash"
                + " WHERE e.id = ? AND k.times <= 0")
        .param(entry)
        .update();
  }
}
