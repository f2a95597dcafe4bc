package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/// Holds, opt-outs, inconvenient times, overrides. Rows are ended, never deleted.
@Repository
class RestrictionRepository {
  private static final String IN_FORCE =
      " AND h.ended_at IS NULL AND h.since <= ? AND (h.until IS NULL OR h.until > ?)";
  private final JdbcClient jdbc;

  RestrictionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long addHold(
      DebtorId debtor,
      @Nullable AccountId account,
      HoldType type,
      String reason,
      Instant since,
      @Nullable Instant until,
      AgentId author) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "INSERT INTO hold (debtor_id, account_id, type, reason, since, until, author_id)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .param(debtor.value())
        .param(account == null ? null : account.value())
        .param(type.name())
        .param(reason)
        .param(Utc.of(since))
        .param(Utc.orNull(until))
        .param(author.value())
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  Optional<Hold> openHold(long id) {
    return jdbc.sql("SELECT * FROM hold h WHERE h.id = ? AND h.ended_at IS NULL FOR UPDATE")
        .param(id)
        .query((row, _) -> hold(row))
        .optional();
  }

  void endHold(long id, Instant at, @Nullable AgentId author, String reason) {
    jdbc.sql("UPDATE hold SET ended_at = ?, ended_by = ?, end_reason = ? WHERE id = ?")
        .param(Utc.of(at))
        .param(author == null ? null : author.value())
        .param(reason)
        .param(id)
        .update();
  }

  /// Holds in force on this account: its own and its debtor's.
  List<Hold> holds(AccountId account, Instant at) {
    return jdbc.sql(
            "SELECT h.* FROM account a JOIN hold h ON h.debtor_id = a.debtor_id"
                + " AND (h.account_id IS NULL OR h.account_id = a.id) WHERE a.id = ?"
                + IN_FORCE
                + " ORDER BY h.since, h.id")
        .param(account.value())
        .param(Utc.of(at))
        .param(Utc.of(at))
        .query((row, _) -> hold(row))
        .list();
  }

  /// Holds whose time has come, locked so that two nodes do not end them twice.
  List<Hold> expired(Instant at, int limit) {
    return jdbc.sql(
            "SELECT * FROM hold WHERE ended_at IS NULL AND until <= ? ORDER BY until LIMIT ?"
                + " FOR UPDATE SKIP LOCKED")
        .param(Utc.of(at))
        .param(limit)
        .query((row, _) -> hold(row))
        .list();
  }

  private static Hold hold(ResultSet row) throws SQLException {
    long account = row.getLong("account_id");
    boolean wholeDebtor = row.wasNull();
    return new Hold(
        row.getLong("id"),
        new DebtorId(row.getLong("debtor_id")),
        wholeDebtor ? null : new AccountId(account),
        HoldType.valueOf(row.getString("type")),
        row.getString("reason"),
        Utc.instant(row, "since"),
        Utc.instantOrNull(row, "until"),
        new AgentId(row.getLong("author_id")));
  }

  void optOut(
      DebtorId debtor, @Nullable PhoneNumber number, String words, Instant at, AgentId author) {
    jdbc.sql(
            "INSERT INTO opt_out (debtor_id, phone, words, since, author_id) VALUES (?, ?, ?, ?, ?)")
        .param(debtor.value())
        .param(number == null ? null : number.e164())
        .param(words)
        .param(Utc.of(at))
        .param(author.value())
        .update();
  }

  int endOptOut(DebtorId debtor, @Nullable PhoneNumber number, Instant at) {
    return jdbc.sql(
            "UPDATE opt_out SET ended_at = ? WHERE debtor_id = ? AND ended_at IS NULL AND phone <=> ?")
        .param(Utc.of(at))
        .param(debtor.value())
        .param(number == null ? null : number.e164())
        .update();
  }

  void avoid(
      DebtorId debtor,
      Set<DayOfWeek> days,
      LocalTime from,
      LocalTime to,
      String words,
      Instant at,
      AgentId author) {
    jdbc.sql(
            "INSERT INTO inconvenient_time (debtor_id, days, from_time, to_time, words, since,"
                + " author_id) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .param(debtor.value())
        .param(days.stream().map(DayOfWeek::name).collect(Collectors.joining(",")))
        .param(from)
        .param(to)
        .param(words)
        .param(Utc.of(at))
        .param(author.value())
        .update();
  }

  int endInconvenient(long id, Instant at) {
    return jdbc.sql("UPDATE inconvenient_time SET ended_at = ? WHERE id = ? AND ended_at IS NULL")
        .param(Utc.of(at))
        .param(id)
        .update();
  }

  void override(
      AccountId account, RuleId rule, String reason, Instant at, Instant until, AgentId author) {
    jdbc.sql(
            "INSERT INTO rule_override (account_id, rule, reason, since, until, author_id)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .param(account.value())
        .param(rule.name())
        .param(reason)
        .param(Utc.of(at))
        .param(Utc.of(until))
        .param(author.value())
        .update();
  }
}
