package fr.entente.agents;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PresenceRepository {
  private final JdbcClient jdbc;

  PresenceRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Locks the agent's row, made when it is the first time.
  AgentStateChanged lock(AgentId agent, Instant now) {
    jdbc.sql("INSERT IGNORE INTO presence (agent_id, presence, since) VALUES (?, 'OFFLINE', ?)")
        .param(agent.value())
        .param(Utc.of(now))
        .update();
    return jdbc.sql(
            "SELECT agent_id, presence, reason, since FROM presence WHERE agent_id = ? FOR UPDATE")
        .param(agent.value())
        .query(this::state)
        .single();
  }

  Optional<AgentStateChanged> of(AgentId agent) {
    return jdbc.sql("SELECT agent_id, presence, reason, since FROM presence WHERE agent_id = ?")
        .param(agent.value())
        .query(this::state)
        .optional();
  }

  List<AgentStateChanged> all() {
    return jdbc.sql("SELECT agent_id, presence, reason, since FROM presence")
        .query(this::state)
        .list();
  }

  void change(AgentStateChanged before, Presence now, @Nullable String reason, Instant at) {
    jdbc.sql(
            "INSERT INTO presence_log (agent_id, presence, reason, began_at, ended_at)"
                + " VALUES (?, ?, ?, ?, ?)")
        .param(before.agent().value())
        .param(before.presence().name())
        .param(before.reason())
        .param(Utc.of(before.at()))
        .param(Utc.of(at))
        .update();
    jdbc.sql("UPDATE presence SET presence = ?, reason = ?, since = ? WHERE agent_id = ?")
        .param(now.name())
        .param(reason)
        .param(Utc.of(at))
        .param(before.agent().value())
        .update();
  }

  /// Time spent in each state between two instants; a state that still lasts counts up to `to`.
  Map<Presence, Duration> time(AgentId agent, Instant from, Instant to) {
    var sums = new EnumMap<Presence, Duration>(Presence.class);
    jdbc.sql(
            "SELECT presence, SUM(TIMESTAMPDIFF(MICROSECOND, GREATEST(began_at, :from),"
                + " LEAST(ended_at, :to))) AS spent FROM ("
                + "SELECT presence, began_at, ended_at FROM presence_log"
                + " WHERE agent_id = :agent AND ended_at > :from AND began_at < :to"
                + " UNION ALL SELECT presence, since, :to FROM presence"
                + " WHERE agent_id = :agent AND since < :to) AS period GROUP BY presence")
        .param("agent", agent.value())
        .param("from", Utc.of(from))
        .param("to", Utc.of(to))
        .query(row -> {
          sums.put(
              Presence.valueOf(row.getString("presence")),
              Duration.ofNanos(row.getLong("spent") * 1000));
        });
    return sums;
  }

  private AgentStateChanged state(ResultSet row, int number) throws SQLException {
    return new AgentStateChanged(
        new AgentId(row.getLong("agent_id")),
        Presence.valueOf(row.getString("presence")),
        row.getString("reason"),
        Utc.instant(row, "since"));
  }
}
