package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Utc;
import fr.entente.listening.Label;
import fr.entente.listening.Reading;
import fr.entente.listening.Speaker;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Findings and their history. The words are read from where they are kept.
@Repository
class FindingRepository {
  private static final String SELECT =
      """
      SELECT f.*, COALESCE(f.excerpt, m.body, u.text) AS words FROM finding f
      LEFT JOIN utterance u
        ON u.call_id = f.call_id AND u.debtor = TRUE AND u.sequence = f.sequence
      LEFT JOIN received_mail m ON m.id = f.mail_id
      """;

  private final JdbcClient jdbc;

  FindingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps the first of what arrives at the same place. A note's sentence follows the typing as
  /// long as nobody has answered.
  void store(NewFinding one, Instant now) {
    var occasion = one.occasion();
    var reading = one.reading();
    jdbc.sql(
            """
            INSERT INTO finding (account_id, debtor_id, call_id, agent_id, source, place, mail_id,
              sequence, span_from, span_to, excerpt, evidence, language, speaker, label, confidence,
              strength, phrase, version, state, response, at, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SUSPECTED', 'NOTHING', ?, ?)
            ON DUPLICATE KEY UPDATE
              evidence = IF(state IN ('SUSPECTED', 'EXPIRED') AND source = 'NOTE', VALUES(evidence), evidence),
              confidence = IF(state IN ('SUSPECTED', 'EXPIRED') AND source = 'NOTE', VALUES(confidence), confidence),
              strength = IF(state IN ('SUSPECTED', 'EXPIRED') AND source = 'NOTE', VALUES(strength), strength),
              excerpt = IF(state IN ('SUSPECTED', 'EXPIRED') AND source = 'NOTE', VALUES(excerpt), excerpt),
              state = IF(state = 'EXPIRED' AND source = 'NOTE', 'SUSPECTED', state)
            """)
        .param(occasion.account().value())
        .param(occasion.debtor().value())
        .param(occasion.call() == null ? null : occasion.call().value())
        .param(occasion.agent() == null ? null : occasion.agent().value())
        .param(one.source().name())
        .param(one.place())
        .param(one.mail())
        .param(one.sequence())
        .param(one.span().from())
        .param(one.span().to())
        .param(one.excerpt())
        .param(marks(reading))
        .param(occasion.language().code())
        .param(one.speaker().name())
        .param(reading.label().name())
        .param(BigDecimal.valueOf(reading.confidence()).setScale(4, RoundingMode.HALF_EVEN))
        .param(one.strength().name())
        .param(reading.phrase())
        .param(reading.version())
        .param(Utc.of(one.at()))
        .param(Utc.of(now))
        .update();
  }

  /// What counts while this account is on a desk: the call's, and the account's own of late.
  List<Finding> ofDesk(AccountId account, @Nullable CallId call, Instant since) {
    return jdbc.sql(
            SELECT
                + " WHERE f.account_id = ? AND (f.call_id = ? OR f.call_id IS NULL AND f.created_at"
                + " > ?) ORDER BY f.at, f.id")
        .param(account.value())
        .param(call == null ? -1 : call.value())
        .param(Utc.of(since))
        .query(FindingRepository::finding)
        .list();
  }

  /// Not cleared and not expired, newest first.
  List<Finding> ofAccount(AccountId account, int limit) {
    return jdbc.sql(
            SELECT
                + " WHERE f.account_id = ? AND f.state IN ('SUSPECTED', 'CONFIRMED') ORDER BY f.at"
                + " DESC, f.id DESC LIMIT ?")
        .param(account.value())
        .param(limit)
        .query(FindingRepository::finding)
        .list();
  }

  /// The engagement becomes part of the record once; false when it already was.
  boolean engage(Finding finding, Response response) {
    return jdbc.sql("UPDATE finding SET response = ? WHERE id = ? AND response = 'NOTHING'")
            .param(response.name())
            .param(finding.id())
            .update()
        > 0;
  }

  boolean answer(Finding finding, FindingState state, @Nullable AgentId by, Instant at) {
    return jdbc.sql(
                """
                UPDATE finding SET state = ?, answered_at = ?, answered_by = ?,
                  put_away = (? <> 'CONFIRMED')
                WHERE id = ? AND state <> ?
                """)
            .param(state.name())
            .param(Utc.of(at))
            .param(by == null ? null : by.value())
            .param(state.name())
            .param(finding.id())
            .param(state.name())
            .update()
        > 0;
  }

  void putAway(Finding finding) {
    jdbc.sql("UPDATE finding SET put_away = TRUE WHERE id = ?").param(finding.id()).update();
  }

  void event(long finding, Instant at, @Nullable AgentId by, FindingState state, String reason) {
    jdbc.sql(
            "INSERT INTO finding_event (finding_id, at, agent_id, state, reason) VALUES (?, ?, ?, ?, ?)")
        .param(finding)
        .param(Utc.of(at))
        .param(by == null ? null : by.value())
        .param(state.name())
        .param(reason)
        .update();
  }

  /// The latest moment at which anything was said on the call, so that what a person does now comes
  /// after it whatever the provider's clock says.
  Instant notBefore(@Nullable CallId call, Instant now) {
    if (call == null) {
      return now;
    }
    return jdbc.sql("SELECT MAX(at) AS at FROM finding WHERE call_id = ?")
        .param(call.value())
        .query((row, _) -> {
          var last = Utc.instantOrNull(row, "at");
          return last == null || last.isBefore(now) ? now : last.plusMillis(1);
        })
        .single();
  }

  private static String marks(Reading reading) {
    return reading.evidence().stream()
        .map(one -> one.from() + "-" + one.to())
        .collect(Collectors.joining(","));
  }

  private static List<Finding.Mark> marks(String stored, int length) {
    return stored.isEmpty()
        ? List.of()
        : Arrays.stream(stored.split(","))
            .map(one -> one.split("-"))
            .map(ends ->
                new Finding.Mark(
                    Math.min(length, Integer.parseInt(ends[0])),
                    Math.min(length, Integer.parseInt(ends[1]))))
            .toList();
  }

  private static Finding finding(ResultSet row, int number) throws SQLException {
    String text = words(row);
    long call = row.getLong("call_id");
    CallId onCall = row.wasNull() ? null : new CallId(call);
    long agent = row.getLong("agent_id");
    AgentId desk = row.wasNull() ? null : new AgentId(agent);
    return new Finding(
        row.getLong("id"),
        new AccountId(row.getLong("account_id")),
        onCall,
        desk,
        Source.valueOf(row.getString("source")),
        Speaker.valueOf(row.getString("speaker")),
        Language.of(row.getString("language")),
        Label.valueOf(row.getString("label")),
        row.getBigDecimal("confidence").doubleValue(),
        Strength.valueOf(row.getString("strength")),
        text,
        marks(row.getString("evidence"), text.length()),
        row.getString("phrase"),
        row.getString("version"),
        FindingState.valueOf(row.getString("state")),
        row.getBoolean("put_away"),
        Utc.instant(row, "at"));
  }

  private static String words(ResultSet row) throws SQLException {
    String words = row.getString("words");
    if (words == null) {
      return "";
    }
    if (row.getString("excerpt") != null) {
      return words;
    }
    int from = Math.min(words.length(), row.getInt("span_from"));
    return words.substring(from, Math.clamp(row.getInt("span_to"), from, words.length()));
  }
}
