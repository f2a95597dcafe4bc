package fr.entente.calls;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The requests that are not done, over all nodes. Each is claimed, settled and wanted otherwise by
/// one statement.
@Component
class LineRequestBook {
  private static final String OPEN =
      """
      SELECT call_id, kind, agent_id, wanted, state, tries, asked_at FROM line_request
      WHERE next_try_at IS NOT NULL
      """;

  private final JdbcClient jdbc;

  LineRequestBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Wanted from now on; what was asked before under this kind no longer counts.
  void want(CallId call, LineRequest.Kind kind, AgentId agent, boolean on, Instant now) {
    jdbc.sql(
            """
            INSERT INTO line_request (call_id, kind, agent_id, wanted, state, tries, asked_at, next_try_at)
            VALUES (:call, :kind, :agent, :on, 'PENDING', 0, :now, :now)
            ON DUPLICATE KEY UPDATE wanted = :on, state = 'PENDING', tries = 0, asked_at = :now,
              next_try_at = :now
            """)
        .param("call", call.value())
        .param("kind", kind.name())
        .param("agent", agent.value())
        .param("on", on)
        .param("now", Utc.of(now))
        .update();
  }

  /// The line is to be ended: what is being asked for already goes on, what was done stays done.
  void wantEnd(CallId call, AgentId agent, Instant now) {
    jdbc.sql(
            """
            INSERT INTO line_request (call_id, kind, agent_id, wanted, state, tries, asked_at, next_try_at)
            VALUES (:call, 'END', :agent, TRUE, 'PENDING', 0, :now, :now)
            ON DUPLICATE KEY UPDATE next_try_at = IF(next_try_at IS NULL, NULL, :now)
            """)
        .param("call", call.value())
        .param("agent", agent.value())
        .param("now", Utc.of(now))
        .update();
  }

  /// Was had and is lost: said at once, and wanted anew from then on.
  void wantAgain(CallId call, LineRequest.Kind kind, AgentId agent, Instant now, Instant next) {
    jdbc.sql(
            """
            INSERT INTO line_request (call_id, kind, agent_id, wanted, state, tries, asked_at, next_try_at)
            VALUES (:call, :kind, :agent, TRUE, 'FAILED', 0, :now, :next)
            ON DUPLICATE KEY UPDATE wanted = TRUE, state = 'FAILED', tries = 0, asked_at = :now,
              next_try_at = :next
            """)
        .param("call", call.value())
        .param("kind", kind.name())
        .param("agent", agent.value())
        .param("now", Utc.of(now))
        .param("next", Utc.of(next))
        .update();
  }

  Optional<LineRequest> open(CallId call, LineRequest.Kind kind) {
    return jdbc.sql(OPEN + " AND call_id = :call AND kind = :kind")
        .param("call", call.value())
        .param("kind", kind.name())
        .query(LineRequestBook::request)
        .optional();
  }

  List<LineRequest> openOf(AgentId agent) {
    return jdbc.sql(OPEN + " AND agent_id = :agent ORDER BY call_id, kind")
        .param("agent", agent.value())
        .query(LineRequestBook::request)
        .list();
  }

  /// A line that may still be open and that a dial of this agent, debtor or number would ring over.
  Optional<CallId> openLine(AgentId agent, DebtorId debtor, PhoneNumber number) {
    return jdbc.sql(
            """
            SELECT r.call_id FROM line_request r JOIN phone_call c ON c.id = r.call_id
            WHERE r.next_try_at IS NOT NULL AND r.kind = 'END'
              AND (c.agent_id = :agent OR c.debtor_id = :debtor OR c.number = :number)
            LIMIT 1
            """)
        .param("agent", agent.value())
        .param("debtor", debtor.value())
        .param("number", number.e164())
        .query((row, _) -> new CallId(row.getLong(1)))
        .optional();
  }

  List<LineRequest> due(Instant now) {
    return jdbc.sql(OPEN + " AND next_try_at <= :now ORDER BY next_try_at LIMIT 200")
        .param("now", Utc.of(now))
        .query(LineRequestBook::request)
        .list();
  }

  /// Ends that nobody confirmed since then.
  List<LineRequest> overdue(Instant askedBefore) {
    return jdbc.sql(
            OPEN + " AND kind = 'END' AND state = 'PENDING' AND asked_at < :before LIMIT 200")
        .param("before", Utc.of(askedBefore))
        .query(LineRequestBook::request)
        .list();
  }

  /// Said to be open from now on; what is under way goes on. False when it is settled by now.
  boolean unconfirmed(LineRequest late) {
    return jdbc.sql(
                """
                UPDATE line_request SET state = 'FAILED'
                WHERE call_id = :call AND kind = 'END' AND state = 'PENDING' AND next_try_at IS NOT NULL
                """)
            .param("call", late.call().value())
            .update()
        == 1;
  }

  /// One more try is made, nobody else makes one before `until`; false when somebody does.
  boolean claim(LineRequest request, Instant now, Instant until) {
    return jdbc.sql(
                """
                UPDATE line_request SET tries = tries + 1, next_try_at = :until
                WHERE call_id = :call AND kind = :kind AND next_try_at <= :now
                """)
            .param("until", Utc.of(until))
            .param("now", Utc.of(now))
            .param("call", request.call().value())
            .param("kind", request.kind().name())
            .update()
        == 1;
  }

  /// False when something else is wanted by now, or it was done before.
  boolean done(CallId call, LineRequest.Kind kind, boolean on) {
    return jdbc.sql(
                """
                UPDATE line_request SET state = 'DONE', next_try_at = NULL
                WHERE call_id = :call AND kind = :kind AND wanted = :on AND next_try_at IS NOT NULL
                """)
            .param("call", call.value())
            .param("kind", kind.name())
            .param("on", on)
            .update()
        == 1;
  }

  /// To be tried again, unless something else is wanted by now.
  void again(LineRequest request, LineRequest.State state, Instant next) {
    jdbc.sql(
            """
            UPDATE line_request SET state = :state, next_try_at = :next
            WHERE call_id = :call AND kind = :kind AND wanted = :on AND next_try_at IS NOT NULL
              AND asked_at = :asked
            """)
        .param("state", state.name())
        .param("next", Utc.of(next))
        .param("call", request.call().value())
        .param("kind", request.kind().name())
        .param("on", request.on())
        .param("asked", Utc.of(request.askedAt()))
        .update();
  }

  private static LineRequest request(ResultSet row, int number) throws SQLException {
    return new LineRequest(
        new CallId(row.getLong("call_id")),
        LineRequest.Kind.valueOf(row.getString("kind")),
        new AgentId(row.getLong("agent_id")),
        row.getBoolean("wanted"),
        LineRequest.State.valueOf(row.getString("state")),
        row.getInt("tries"),
        Utc.instant(row, "asked_at"));
  }
}
