package fr.entente.desk;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which screen holds an agent's desk: one row per agent, so that two tabs cannot both act.
@Repository
class LeaseRepository {
  private final JdbcClient jdbc;
  private final Clock clock;

  LeaseRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Takes a free desk, one whose screen is gone, or goes on with one that this very tab held
  /// before a reload.
  boolean enter(Seat seat) {
    jdbc.sql(
            """
            INSERT INTO desk_lease (agent_id, tab, screen, taken_at, seen_at)
            VALUES (:agent, :tab, :screen, :now, :now)
            ON DUPLICATE KEY UPDATE
              screen = IF(tab = VALUES(tab) OR seen_at < :gone, VALUES(screen), screen),
              tab = IF(screen = VALUES(screen), VALUES(tab), tab),
              seen_at = IF(screen = VALUES(screen), VALUES(seen_at), seen_at)
            """)
        .param("agent", seat.agent().value())
        .param("tab", seat.tab())
        .param("screen", seat.screen())
        .param("now", Utc.of(clock.instant()))
        .param("gone", Utc.of(clock.instant().minus(Attendance.GONE)))
        .update();
    return holds(seat);
  }

  void takeOver(Seat seat) {
    jdbc.sql(
            "REPLACE INTO desk_lease (agent_id, tab, screen, taken_at, seen_at)"
                + " VALUES (:agent, :tab, :screen, :now, :now)")
        .param("agent", seat.agent().value())
        .param("tab", seat.tab())
        .param("screen", seat.screen())
        .param("now", Utc.of(clock.instant()))
        .update();
  }

  /// These screens were heard of just now.
  void seen(List<String> screens) {
    jdbc.sql("UPDATE desk_lease SET seen_at = :now WHERE screen IN (:screens)")
        .param("now", Utc.of(clock.instant()))
        .param("screens", screens)
        .update();
  }

  /// Whose screen was heard of at this time or later.
  Set<AgentId> seenSince(Instant at) {
    return jdbc
        .sql("SELECT agent_id FROM desk_lease WHERE seen_at >= ?")
        .param(Utc.of(at))
        .query(Long.class)
        .list()
        .stream()
        .map(AgentId::new)
        .collect(Collectors.toSet());
  }

  boolean holds(Seat seat) {
    return jdbc.sql("SELECT COUNT(*) FROM desk_lease WHERE agent_id = ? AND screen = ?")
            .param(seat.agent().value())
            .param(seat.screen())
            .query(Integer.class)
            .single()
        > 0;
  }

  void leave(Seat seat) {
    jdbc.sql("DELETE FROM desk_lease WHERE agent_id = ? AND screen = ?")
        .param(seat.agent().value())
        .param(seat.screen())
        .update();
  }

  void clear(AgentId agent) {
    jdbc.sql("DELETE FROM desk_lease WHERE agent_id = ?").param(agent.value()).update();
  }
}
