package fr.entente.reporting;

import fr.entente.kernel.Language;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the answered calls that scripts led, with what came of their promises: instalments are
/// counted as [EndedPromises] counts them.
@Component
class ScriptCalls {
  private static final String WORTH =
      """
      WITH led AS (
        SELECT k.id, k.script_hash, k.requested_at, k.answered_at, k.ended_at, v.script_key, v.language,
          EXISTS (SELECT 1 FROM call_moment m
                  WHERE m.call_id = k.id AND m.kind = 'identity_confirmed') AS reached
        FROM call_line k JOIN script_version_line v ON v.hash = k.script_hash
        WHERE k.answered_at IS NOT NULL AND k.requested_at >= :begin AND k.requested_at < :end %s),
      worth AS (
        SELECT c.call_id, COUNT(DISTINCT c.id) AS promises, SUM(%s) AS resolved,
          SUM(i.status = 'KEPT') AS kept,
          SUM(IF(%s, i.amount, 0)) AS promised, SUM(IF(%s, LEAST(i.paid, i.amount), 0)) AS received
        FROM led l JOIN commitment_line c ON c.call_id = l.id
        JOIN instalment_line i ON i.commitment_id = c.id GROUP BY c.call_id)
      SELECT l.id, l.script_hash, l.requested_at, l.answered_at, l.ended_at, l.reached,
        l.script_key, l.language,
        COALESCE(w.promises, 0) AS promises, COALESCE(w.resolved, 0) AS resolved,
        COALESCE(w.kept, 0) AS kept, COALESCE(w.promised, 0) AS promised,
        COALESCE(w.received, 0) AS received
      FROM led l LEFT JOIN worth w ON w.call_id = l.id ORDER BY l.id
      """;

  private static final String MOVES =
      """
      SELECT m.call_id, m.at, m.kind, m.detail
      FROM call_line k JOIN call_moment m ON m.call_id = k.id
      WHERE k.script_hash = :hash AND k.answered_at IS NOT NULL
        AND k.requested_at >= :begin AND k.requested_at < :end
        AND m.kind IN ('step', 'skip', 'back', 'card')
      ORDER BY m.call_id, m.id
      """;

  private final JdbcClient jdbc;

  ScriptCalls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Which script, in which language.
  record Title(String key, Language language) {}

  /// From an instant on, up to another.
  record Within(Instant begin, Instant end) {}

  List<CallWorth> ofScript(Title script, Within within) {
    return jdbc.sql(worth("AND v.script_key = :key AND v.language = :language"))
        .param("key", script.key())
        .param("language", script.language().code())
        .param("begin", Utc.of(within.begin()))
        .param("end", Utc.of(within.end()))
        .query(ScriptCalls::row)
        .list();
  }

  List<CallWorth> ofVersion(String hash, Within within) {
    return jdbc.sql(worth("AND k.script_hash = :hash"))
        .param("hash", hash)
        .param("begin", Utc.of(within.begin()))
        .param("end", Utc.of(within.end()))
        .query(ScriptCalls::row)
        .list();
  }

  Map<Title, List<CallWorth>> ofAll(Within within) {
    record Line(Title title, CallWorth worth) {}
    return jdbc
        .sql(worth(""))
        .param("begin", Utc.of(within.begin()))
        .param("end", Utc.of(within.end()))
        .query((row, number) ->
            new Line(
                new Title(row.getString("script_key"), Language.of(row.getString("language"))),
                row(row, number)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Line::title, Collectors.mapping(Line::worth, Collectors.toList())));
  }

  /// By call, each in the order in which it happened.
  Map<Long, List<ScriptMove>> moves(String hash, Within within) {
    Map<Long, List<ScriptMove>> moves = new HashMap<>();
    jdbc.sql(MOVES)
        .param("hash", hash)
        .param("begin", Utc.of(within.begin()))
        .param("end", Utc.of(within.end()))
        .query(row -> {
          moves
              .computeIfAbsent(row.getLong("call_id"), _ -> new ArrayList<>())
              .add(
                  new ScriptMove(
                      Utc.instant(row, "at"), row.getString("kind"), row.getString("detail")));
        });
    return moves;
  }

  private static String worth(String which) {
    String over = EndedPromises.OVER;
    return WORTH.formatted(which, over, over, over);
  }

  private static CallWorth row(ResultSet row, int number) throws SQLException {
    return new CallWorth(
        row.getLong("id"),
        row.getString("script_hash"),
        Utc.instant(row, "requested_at"),
        Utc.instantOrNull(row, "answered_at"),
        Utc.instantOrNull(row, "ended_at"),
        row.getBoolean("reached"),
        row.getInt("promises"),
        row.getInt("resolved"),
        row.getInt("kept"),
        row.getBigDecimal("promised").movePointRight(2).longValueExact(),
        row.getBigDecimal("received").movePointRight(2).longValueExact());
  }
}
