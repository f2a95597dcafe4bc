package fr.entente.desk;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import java.time.Clock;
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

  /// Takes a free desk, or goes on with one that this very tab held before a reload.
  boolean enter(Seat seat) {
    jdbc.sql(
            """
            INSERT INTO desk_lease (agent_id, tab, screen, taken_at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
              screen = IF(tab = VALUES(tab), VALUES(screen), screen)
            """)
        .param(seat.agent().value())
        .param(seat.tab())
        .param(seat.screen())
        .param(Utc.of(clock.instant()))
        .update();
    return holds(seat);
  }

  void takeOver(Seat seat) {
    jdbc.sql("REPLACE INTO desk_lease (agent_id, tab, screen, taken_at) VALUES (?, ?, ?, ?)")
        .param(seat.agent().value())
        .param(seat.tab())
        .param(seat.screen())
        .param(Utc.of(clock.instant()))
        .update();
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
