package fr.entente.payments;

import fr.entente.accounts.Incoming;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes entries and what was decided of them, thousands at a time: rows travel as one JSON
/// parameter that the database reads as a table.
@Repository
class EntryRepository {
  private static final String INSERT =
      """
      INSERT INTO bank_entry (creditor_id, source, import_id, created_at, entry_key, line, amount,
        booked_on, value_on, bank_reference, end_to_end, transaction_reference, mandate, reversal,
        return_reason, payer_name, payer_hash, payer_shown, text, means)
      SELECT :creditor, :source, :import, :now, entry_key, line, amount, booked_on, value_on,
        NULLIF(bank_reference, ''), NULLIF(end_to_end, ''), NULLIF(transaction_reference, ''),
        NULLIF(mandate, ''), reversal, NULLIF(return_reason, ''), payer_name, payer_hash, payer_shown,
        text, means
      FROM JSON_TABLE(:rows, '$[*]' COLUMNS (n FOR ORDINALITY, entry_key CHAR(64) PATH '$[0]',
        line BIGINT PATH '$[1]', amount DECIMAL(14, 2) PATH '$[2]', booked_on DATE PATH '$[3]',
        value_on DATE PATH '$[4]', bank_reference VARCHAR(80) PATH '$[5]',
        end_to_end VARCHAR(80) PATH '$[6]', transaction_reference VARCHAR(80) PATH '$[7]',
        mandate VARCHAR(80) PATH '$[8]', reversal INT PATH '$[9]', return_reason VARCHAR(20) PATH '$[10]',
        payer_name VARCHAR(160) PATH '$[11]', payer_hash CHAR(64) PATH '$[12]',
        payer_shown VARCHAR(40) PATH '$[13]', text VARCHAR(1000) PATH '$[14]',
        means VARCHAR(40) PATH '$[15]')) AS t ORDER BY n
      """;
  private static final String STATES =
      """
      INSERT INTO bank_entry_state (creditor_id, decided_at, entry_id, status, allocated, confidence, reason)
      SELECT :creditor, :now, entry_id, status, allocated, confidence, reason
      FROM JSON_TABLE(:rows, '$[*]' COLUMNS (entry_id BIGINT PATH '$[0]', status VARCHAR(12) PATH '$[1]',
        allocated DECIMAL(14, 2) PATH '$[2]', confidence INT PATH '$[3]', reason VARCHAR(40) PATH '$[4]')) AS t
      """;
  private static final String PROPOSALS =
      """
      INSERT INTO bank_proposal (entry_id, rank, account_id, confidence, reference, why)
      SELECT entry_id, rank_in, account_id, confidence, reference, why
      FROM JSON_TABLE(:rows, '$[*]' COLUMNS (entry_id BIGINT PATH '$[0]', rank_in INT PATH '$[1]',
        account_id BIGINT PATH '$[2]', confidence INT PATH '$[3]', reference VARCHAR(200) PATH '$[4]',
        why VARCHAR(4000) PATH '$[5]')) AS t
      """;
  private static final String ALLOCATIONS =
      """
      INSERT INTO bank_allocation (entry_id, account_id, amount, reference)
      SELECT entry_id, account_id, amount, reference
      FROM JSON_TABLE(:rows, '$[*]' COLUMNS (n FOR ORDINALITY, entry_id BIGINT PATH '$[0]',
        account_id BIGINT PATH '$[1]', amount DECIMAL(14, 2) PATH '$[2]',
        reference VARCHAR(200) PATH '$[3]')) AS t ORDER BY n
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  EntryRepository(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  Set<String> known(CreditorId creditor, Collection<String> keys) {
    return new HashSet<>(
        jdbc.sql(
                "SELECT entry_key FROM bank_entry WHERE creditor_id = :creditor AND entry_key IN (:keys)")
            .param("creditor", creditor.value())
            .param("keys", keys)
            .query(String.class)
            .list());
  }

  boolean otherSources(CreditorId creditor, BankSource source) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM bank_entry WHERE creditor_id = :creditor AND source IN (:others))")
        .param("creditor", creditor.value())
        .param(
            "others",
            Arrays.stream(BankSource.values())
                .filter(each -> each != source)
                .map(Enum::name)
                .toList())
        .query(Boolean.class)
        .single();
  }

  /// Days and amounts that another kind of source brought already, as `day amount`.
  Set<String> ofOtherSources(CreditorId creditor, BankSource source, List<Draft> drafts) {
    var days = drafts.stream().map(draft -> draft.line().bookedOn()).sorted().toList();
    return new HashSet<>(
        jdbc.sql(
                "SELECT DISTINCT CONCAT(booked_on, ' ', amount) FROM bank_entry"
                    + " WHERE creditor_id = ? AND booked_on BETWEEN ? AND ? AND source <> ?")
            .param(creditor.value())
            .param(days.getFirst())
            .param(days.getLast())
            .param(source.name())
            .query(String.class)
            .list());
  }

  /// Returns the new ids by key.
  Map<String, Long> insert(
      CreditorId creditor, BankSource source, @Nullable Long importId, List<Draft> drafts) {
    jdbc.sql(INSERT)
        .param("creditor", creditor.value())
        .param("source", source.name())
        .param("import", importId)
        .param("now", Utc.of(clock.instant()))
        .param("rows", json.writeValueAsString(drafts.stream().map(EntryRepository::row).toList()))
        .update();
    Map<String, Long> ids = new HashMap<>();
    jdbc.sql(
            "SELECT id, entry_key FROM bank_entry WHERE creditor_id = :creditor AND entry_key IN (:keys)")
        .param("creditor", creditor.value())
        .param("keys", drafts.stream().map(Draft::key).toList())
        .query(row -> {
          ids.put(row.getString("entry_key"), row.getLong("id"));
        });
    return ids;
  }

  private static List<@Nullable Object> row(Draft draft) {
    BankLine line = draft.line();
    return Arrays.asList(
        draft.key(),
        line.line(),
        line.amount().amount(),
        line.bookedOn().toString(),
        line.valueOn() == null ? null : line.valueOn().toString(),
        cut(line.bankReference(), 80),
        cut(line.endToEnd(), 80),
        cut(line.transaction(), 80),
        cut(line.mandate(), 80),
        line.reversal() ? 1 : 0,
        cut(line.returnReason(), 20),
        cut(line.payerName(), 160),
        draft.payerHash(),
        PayerKey.shown(line.payerIban()),
        cut(line.text(), 1000),
        cut(line.means(), 40));
  }

  static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /// What was decided of one entry: its state, proposals and parts to post.
  record Decision(
      long entry,
      EntryStatus status,
      Money amount,
      @Nullable EntryReason reason,
      List<Match> matches) {
    boolean posts() {
      return status == EntryStatus.MATCHED;
    }
  }

  void write(CreditorId creditor, List<Decision> decisions, Map<Long, String> texts) {
    List<List<@Nullable Object>> states = new ArrayList<>();
    List<List<@Nullable Object>> proposals = new ArrayList<>();
    List<List<@Nullable Object>> parts = new ArrayList<>();
    for (Decision decision : decisions) {
      states.add(
          Arrays.asList(
              decision.entry(),
              decision.status().name(),
              decision.posts() ? decision.amount().amount() : 0,
              decision.matches().isEmpty() ? 0 : decision.matches().getFirst().confidence(),
              decision.reason() == null ? null : decision.reason().name()));
      String text = texts.getOrDefault(decision.entry(), "");
      int rank = 0;
      for (Match match : decision.matches()) {
        proposals.add(
            Arrays.asList(
                decision.entry(),
                rank++,
                match.account().value(),
                match.confidence(),
                reference(match.invoices(), text),
                json.writeValueAsString(match.reasons())));
      }
      if (decision.posts()) {
        Match match = decision.matches().getFirst();
        parts.add(
            Arrays.asList(
                decision.entry(),
                match.account().value(),
                decision.amount().amount(),
                reference(match.invoices(), text)));
      }
    }
    put(STATES, creditor, states);
    put(PROPOSALS, null, proposals);
    put(ALLOCATIONS, null, parts);
  }

  /// Decided again: what was thought of these entries before is forgotten. Version numbers go on.
  void rewrite(CreditorId creditor, List<Decision> decisions, Map<Long, String> texts) {
    List<Long> ids = decisions.stream().map(Decision::entry).toList();
    Map<Long, Integer> versions = new HashMap<>();
    jdbc.sql("SELECT entry_id, version FROM bank_entry_state WHERE entry_id IN (:ids)")
        .param("ids", ids)
        .query(row -> {
          versions.put(row.getLong("entry_id"), row.getInt("version") + 1);
        });
    jdbc.sql("DELETE FROM bank_proposal WHERE entry_id IN (:ids)").param("ids", ids).update();
    jdbc.sql("DELETE FROM bank_entry_state WHERE entry_id IN (:ids)").param("ids", ids).update();
    write(creditor, decisions, texts);
    List<List<Object>> rows = new ArrayList<>();
    versions.forEach((id, version) -> rows.add(List.of(id, version)));
    jdbc.sql(
            "UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$[0]', version INT PATH '$[1]')) AS t"
                + " STRAIGHT_JOIN bank_entry_state s ON s.entry_id = t.id SET s.version = t.version")
        .param(json.writeValueAsString(rows))
        .update();
  }

  List<Long> waitingOf(List<Long> entries) {
    return jdbc.sql(
            "SELECT p.id FROM bank_entry e JOIN bank_allocation p ON p.entry_id = e.id"
                + " WHERE e.id IN (:ids) AND p.posted = FALSE ORDER BY e.booked_on, e.entry_key, p.id")
        .param("ids", entries)
        .query(Long.class)
        .list();
  }

  /// Numbers as the invoices have them come first: ledger and promises read who is designated.
  static String reference(List<String> invoices, String text) {
    return cut((String.join(" ", invoices) + " " + text).strip(), 200);
  }

  private void put(String sql, @Nullable CreditorId creditor, List<?> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var statement = jdbc.sql(sql).param("rows", json.writeValueAsString(rows));
    if (creditor != null) {
      statement =
          statement.param("creditor", creditor.value()).param("now", Utc.of(clock.instant()));
    }
    statement.update();
  }

  /// Parts of an import that wait to be posted: in the order of day and key, whatever the order of
  /// the file was.
  List<Long> waiting(long importId) {
    return jdbc.sql(
            "SELECT p.id FROM bank_entry e JOIN bank_allocation p ON p.entry_id = e.id"
                + " WHERE e.import_id = ? AND p.posted = FALSE ORDER BY e.booked_on, e.entry_key, p.id")
        .param(importId)
        .query(Long.class)
        .list();
  }

  List<Incoming> parts(List<Long> ids) {
    Map<Long, Incoming> parts = new HashMap<>();
    jdbc.sql(
            "SELECT p.id, p.account_id, p.amount, p.reference, e.booked_on, e.means"
                + " FROM bank_allocation p JOIN bank_entry e ON e.id = p.entry_id WHERE p.id IN (:ids)")
        .param("ids", ids)
        .query(row -> {
          long id = row.getLong("id");
          parts.put(
              id,
              new Incoming(
                  new AccountId(row.getLong("account_id")),
                  Money.euros(row.getBigDecimal("amount")),
                  row.getObject("booked_on", LocalDate.class),
                  row.getString("reference"),
                  row.getString("means"),
                  source(id)));
        });
    return ids.stream().map(parts::get).toList();
  }

  static String source(long allocation) {
    return "bank:" + allocation;
  }

  /// The parts are in the ledger now; their payers are known from now on.
  void posted(List<Long> ids) {
    jdbc.sql("UPDATE bank_allocation SET posted = TRUE WHERE id IN (:ids)")
        .param("ids", ids)
        .update();
    jdbc.sql(
            """
            INSERT INTO known_payer (payer_hash, debtor_id)
            SELECT e.payer_hash, a.debtor_id FROM bank_allocation p JOIN bank_entry e ON e.id = p.entry_id
            JOIN account a ON a.id = p.account_id WHERE p.id IN (:ids) AND e.payer_hash IS NOT NULL
            ON DUPLICATE KEY UPDATE times = times + 1
            """)
        .param("ids", ids)
        .update();
  }
}
