package fr.entente.reporting;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: who had hard calls today, by name and in no other order. A call is hard when it
/// ended in insults, in a crisis or with a vulnerable person, or when the agent paused for it.
@Service
public class HardCalls {
  private static final List<String> HARD = List.of("aggressive", "crisis", "vulnerability");
  private static final String PAUSE = "after_hard_call";

  private final JdbcClient jdbc;
  private final Clock clock;

  HardCalls(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// For leads alone: what a call was about is not for others (R45).
  @PreAuthorize("hasRole('LEAD')")
  public List<HardDay> today() {
    return jdbc.sql(
            """
            WITH pauses AS (
              SELECT agent_id, reason, began_at AS at FROM presence_past
              WHERE presence = 'PAUSED' AND began_at >= :midnight
              UNION ALL
              SELECT agent_id, reason, since FROM presence_now
              WHERE presence = 'PAUSED' AND since >= :midnight),
            hard AS (SELECT agent_id, COUNT(*) AS calls FROM call_line
              WHERE requested_at >= :midnight AND disposition IN (:hard) GROUP BY agent_id),
            said AS (SELECT agent_id, COUNT(*) AS pauses FROM pauses WHERE reason = :pause GROUP BY agent_id)
            SELECT a.id, a.name, GREATEST(COALESCE(h.calls, 0), COALESCE(s.pauses, 0)) AS calls,
              (SELECT MAX(p.at) FROM pauses p WHERE p.agent_id = a.id) AS last_at,
              (SELECT p.reason FROM pauses p WHERE p.agent_id = a.id ORDER BY p.at DESC LIMIT 1) AS reason
            FROM agent_card a LEFT JOIN hard h ON h.agent_id = a.id LEFT JOIN said s ON s.agent_id = a.id
            WHERE h.calls > 0 OR s.pauses > 0 ORDER BY a.name, a.id
            """)
        .param("midnight", Utc.of(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant()))
        .param("hard", HARD)
        .param("pause", PAUSE)
        .query((row, _) ->
            new HardDay(
                new AgentId(row.getLong("id")),
                row.getString("name"),
                row.getInt("calls"),
                row.getObject("last_at") == null ? null : Utc.instant(row, "last_at"),
                row.getString("reason")))
        .list();
  }
}
