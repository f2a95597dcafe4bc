package fr.entente.worklist;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Overload mode: how many calls are left today, for one agent or for the floor. Without a capacity
/// it costs no query.
@Component
class Overload {
  private static final long EVERYBODY = 0;
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Remembered<Limits> limits;

  Overload(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.limits = new Remembered<>(FRESH, this::read);
  }

  private record Limits(LocalDate day, Map<Long, Integer> calls) {}

  void set(@Nullable AgentId agent, @Nullable Integer callsToday) {
    long whom = agent == null ? EVERYBODY : agent.value();
    if (callsToday == null) {
      jdbc.sql("DELETE FROM work_capacity WHERE agent_id = ?").param(whom).update();
    } else {
      jdbc.sql("REPLACE INTO work_capacity (agent_id, on_day, calls) VALUES (?, ?, ?)")
          .param(whom)
          .param(LocalDate.now(clock))
          .param(callsToday)
          .update();
    }
    limits.forget();
  }

  /// A call counts for the day on which it was closed.
  void count(AgentId agent, Instant at) {
    jdbc.sql(
            "INSERT INTO work_tally (on_day, agent_id, calls) VALUES (?, ?, 1)"
                + " ON DUPLICATE KEY UPDATE calls = calls + 1")
        .param(LocalDate.ofInstant(at, clock.getZone()))
        .param(agent.value())
        .update();
  }

  /// How many more accounts may be handed out, and who gets none of them.
  record Capacity(int free, Set<AgentId> spent) {
    static final Capacity UNBOUNDED = new Capacity(Integer.MAX_VALUE, Set.of());

    /// Those of them who may have one, in the order in which they asked.
    List<AgentId> allowed(List<AgentId> agents) {
      return agents.stream().filter(agent -> !spent.contains(agent)).limit(free).toList();
    }

    List<AgentId> refused(List<AgentId> agents) {
      List<AgentId> allowed = allowed(agents);
      return agents.stream().filter(agent -> !allowed.contains(agent)).toList();
    }
  }

  Capacity capacity(List<AgentId> agents) {
    if (limits().isEmpty()) {
      return Capacity.UNBOUNDED;
    }
    OptionalInt floor = left(null);
    return new Capacity(
        floor.isEmpty() ? Integer.MAX_VALUE : Math.max(0, floor.getAsInt() - held()),
        agents.stream().filter(this::spent).collect(Collectors.toSet()));
  }

  /// Calls left today, for one agent or (null) for the floor; empty without a capacity.
  OptionalInt left(@Nullable AgentId agent) {
    Integer most = limits().get(agent == null ? EVERYBODY : agent.value());
    return most == null ? OptionalInt.empty() : OptionalInt.of(Math.max(0, most - made(agent)));
  }

  /// When a new day brings new capacity.
  Instant again() {
    return LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  private boolean spent(AgentId agent) {
    OptionalInt left = left(agent);
    return left.isPresent() && left.getAsInt() == 0;
  }

  private int made(@Nullable AgentId agent) {
    return jdbc.sql(
            "SELECT COALESCE(SUM(calls), 0) FROM work_tally WHERE on_day = ?"
                + (agent == null ? "" : " AND agent_id = " + agent.value()))
        .param(LocalDate.now(clock))
        .query(Integer.class)
        .single();
  }

  private int held() {
    return jdbc.sql("SELECT COUNT(*) FROM work_item WHERE state = 'HELD'")
        .query(Integer.class)
        .single();
  }

  // A new day begins without yesterday's limits, at once.
  private Map<Long, Integer> limits() {
    Limits seen = limits.get();
    return seen.day().equals(LocalDate.now(clock)) ? seen.calls() : read().calls();
  }

  private Limits read() {
    LocalDate today = LocalDate.now(clock);
    return new Limits(
        today,
        jdbc
            .sql("SELECT agent_id, calls FROM work_capacity WHERE on_day = ?")
            .param(today)
            .query((row, _) -> Map.entry(row.getLong(1), row.getInt(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
