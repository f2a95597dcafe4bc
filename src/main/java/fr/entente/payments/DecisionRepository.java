package fr.entente.payments;

import fr.entente.accounts.SmallDifference;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import fr.entente.payments.match.Match;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes what was decided of entries, thousands at a time: where they stand, whom they may be
/// meant for and why, and the parts that wait to be posted.
@Repository
class DecisionRepository {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final JsonMapper json;
  private final Clock clock;

  DecisionRepository(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.json = json;
    this.clock = clock;
  }

  /// What was decided of one entry: its state, proposals and parts to post. `text` is what the bank
  /// said.
  record Decision(
      long entry,
      EntryStatus status,
      Money amount,
      @Nullable EntryReason reason,
      List<Match> matches,
      String text) {
    boolean posts() {
      return status == EntryStatus.MATCHED;
    }
  }

  private record Ranked(long entry, int rank, Match match, String reference) {}

  void write(CreditorId creditor, List<Decision> decisions) {
    List<Ranked> proposals = new ArrayList<>();
    List<Decision> posted = new ArrayList<>();
    for (Decision decision : decisions) {
      int rank = 0;
      for (Match match : decision.matches()) {
        proposals.add(
            new Ranked(
                decision.entry(), rank++, match, reference(match.invoices(), decision.text())));
      }
      if (decision.posts()) {
        posted.add(decision);
      }
    }
    states(creditor, decisions);
    proposals(proposals);
    allocations(posted);
  }

  private void states(CreditorId creditor, List<Decision> decisions) {
    var now = Utc.of(clock.instant());
    template.batchUpdate(
        "INSERT INTO bank_entry_state (creditor_id, decided_at, entry_id, status, allocated,"
            + " confidence, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
        decisions,
        decisions.size(),
        (row, decision) -> {
          row.setLong(1, creditor.value());
          row.setObject(2, now);
          row.setLong(3, decision.entry());
          row.setString(4, decision.status().name());
          row.setBigDecimal(5, (decision.posts() ? decision.amount() : Money.ZERO).amount());
          row.setInt(
              6, decision.matches().isEmpty() ? 0 : decision.matches().getFirst().confidence());
          row.setString(7, decision.reason() == null ? null : decision.reason().name());
        });
  }

  private void proposals(List<Ranked> proposals) {
    if (proposals.isEmpty()) {
      return;
    }
    template.batchUpdate(
        "INSERT INTO bank_proposal (entry_id, rank, account_id, confidence, reference, why, let_go,"
            + " let_go_kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        proposals,
        proposals.size(),
        (row, each) -> {
          row.setLong(1, each.entry());
          row.setInt(2, each.rank());
          row.setLong(3, each.match().account().value());
          row.setInt(4, each.match().confidence());
          row.setString(5, each.reference());
          row.setString(6, json.writeValueAsString(each.match().reasons()));
          letGo(row, 7, each.match());
        });
  }

  private void allocations(List<Decision> posted) {
    if (posted.isEmpty()) {
      return;
    }
    template.batchUpdate(
        "INSERT INTO bank_allocation (entry_id, account_id, amount, reference, let_go, let_go_kind)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        posted,
        posted.size(),
        (row, decision) -> {
          Match match = decision.matches().getFirst();
          row.setLong(1, decision.entry());
          row.setLong(2, match.account().value());
          row.setBigDecimal(3, decision.amount().amount());
          row.setString(4, reference(match.invoices(), decision.text()));
          letGo(row, 5, match);
        });
  }

  // Texts, where they may be missing: one type a column keeps the rows in one message.
  private static void letGo(PreparedStatement row, int at, Match match) throws SQLException {
    SmallDifference difference = match.letGo();
    row.setString(at, difference == null ? null : difference.amount().amount().toPlainString());
    row.setString(at + 1, difference == null ? null : difference.kind().name());
  }

  /// Decided again: what was thought of these entries before is forgotten. Version numbers go on.
  void rewrite(CreditorId creditor, List<Decision> decisions) {
    List<Long> ids = decisions.stream().map(Decision::entry).toList();
    Map<Long, Integer> versions = new HashMap<>();
    jdbc.sql("SELECT entry_id, version FROM bank_entry_state WHERE entry_id IN (:ids)")
        .param("ids", ids)
        .query(row -> {
          versions.put(row.getLong("entry_id"), row.getInt("version") + 1);
        });
    jdbc.sql("DELETE FROM bank_proposal WHERE entry_id IN (:ids)").param("ids", ids).update();
    jdbc.sql("DELETE FROM bank_entry_state WHERE entry_id IN (:ids)").param("ids", ids).update();
    write(creditor, decisions);
    List<Map.Entry<Long, Integer>> rows = List.copyOf(versions.entrySet());
    template.batchUpdate(
        "UPDATE bank_entry_state SET version = ? WHERE entry_id = ?",
        rows,
        rows.size(),
        (row, each) -> {
          row.setInt(1, each.getValue());
          row.setLong(2, each.getKey());
        });
  }

  /// Numbers as the invoices have them come first: ledger and promises read who is designated.
  static String reference(List<String> invoices, String text) {
    return EntryRepository.cut((String.join(" ", invoices) + " " + text).strip(), 200);
  }
}
