package fr.entente.reporting;

import fr.entente.kernel.Language;
import fr.entente.kernel.Utc;
import fr.entente.scripts.Trial;
import fr.entente.scripts.TrialCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What became of accounts, counted so that two versions can be compared fairly: every account that
/// answered once counts, whether or not it promised anything, and each has the same time.
@Component
class TrialAccounts {
  /// An account has kept when a part that it promised on the first such call or later, due within
  /// so many days of it, was paid in time; whichever script led the call on which it promised.
  static final int DAYS = 45;

  // A day of grace and the night's review.
  private static final int KNOWN_AFTER = DAYS + 7;

  private static final String ACCOUNTS =
      """
      SELECT f.script_hash, f.first_at, EXISTS (
        SELECT 1 FROM commitment_line c JOIN instalment_line i ON i.commitment_id = c.id
        WHERE c.account_id = f.account_id AND c.agreed_on >= DATE(f.first_at)
          AND i.status = 'KEPT'
          AND i.deadline <= DATE(f.first_at) + INTERVAL :days DAY) AS kept
      FROM (SELECT k.account_id, k.script_hash, MIN(k.requested_at) AS first_at
            FROM call_line k JOIN script_version_line v ON v.hash = k.script_hash
            WHERE v.script_key = :key AND v.language = :language AND k.answered_at IS NOT NULL
              AND k.requested_at >= :begin AND k.requested_at < :end
            GROUP BY k.account_id, k.script_hash) f
      """;

  private final JdbcClient jdbc;

  TrialAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One account under one version: since when, and whether it kept.
  record Outcome(String hash, Instant since, boolean kept) {
    boolean known(Instant now) {
      return since.isBefore(knownBefore(now));
    }
  }

  static Instant knownBefore(Instant now) {
    return now.minus(Duration.ofDays(KNOWN_AFTER));
  }

  /// When an account that answers on this day will be known.
  static LocalDate knownFrom(LocalDate day) {
    return day.plusDays(KNOWN_AFTER + 1L);
  }

  List<Outcome> of(String key, Language language, Instant begin, Instant end) {
    return jdbc.sql(ACCOUNTS)
        .param("key", key)
        .param("language", language.code())
        .param("begin", Utc.of(begin))
        .param("end", Utc.of(end))
        .param("days", DAYS)
        .query((row, _) ->
            new Outcome(
                row.getString("script_hash"), Utc.instant(row, "first_at"), row.getBoolean("kept")))
        .list();
  }

  /// The accounts of a trial so far.
  List<Outcome> of(Trial trial, Instant now) {
    Instant ended = trial.endedAt();
    return of(
        trial.plan().key(),
        trial.plan().language(),
        trial.startedAt(),
        ended == null ? now : ended);
  }

  static TrialCounts known(Trial trial, List<Outcome> all, Instant now) {
    var known = all.stream().filter(one -> one.known(now)).toList();
    String first = trial.plan().first();
    String second = trial.plan().second();
    return new TrialCounts(
        count(known, first, false),
        count(known, first, true),
        count(known, second, false),
        count(known, second, true));
  }

  static int count(List<Outcome> all, String hash, boolean kept) {
    return (int)
        all.stream()
            .filter(one -> one.hash().equals(hash))
            .filter(one -> !kept || one.kept())
            .count();
  }
}
