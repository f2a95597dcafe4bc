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
import org.springframework.stereotype.Component;

/// Overload mode: how many calls are left today, for one agent or for the floor. Without a capacity
/// it costs no query.
@Component
class Overload {
  private static final long EVERYBODY = 0;
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final WorkCapacityRepository capacities;
  private final Clock clock;
  private final Remembered<Limits> limits;

  Overload(WorkCapacityRepository capacities, Clock clock) {
    this.capacities = capacities;
    this.clock = clock;
    this.limits = new Remembered<>(FRESH, this::read);
  }

  private record Limits(LocalDate day, Map<Long, Integer> calls) {}

  void set(@Nullable AgentId agent, @Nullable Integer callsToday) {
    long whom = agent == null ? EVERYBODY : agent.value();
    if (callsToday == null) {
      capacities.lift(whom);
    } else {
      capacities.put(whom, LocalDate.now(clock), callsToday);
    }
    limits.forget();
  }

  /// A call counts for the day on which it was closed.
  void count(AgentId agent, Instant at) {
    capacities.count(LocalDate.ofInstant(at, clock.getZone()), agent.value());
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
        floor.isEmpty() ? Integer.MAX_VALUE : Math.max(0, floor.getAsInt() - capacities.held()),
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
    LocalDate today = LocalDate.now(clock);
    return agent == null ? capacities.made(today) : capacities.made(today, agent.value());
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
        capacities.findByOnDay(today).stream()
            .collect(
                Collectors.toMap(
                    WorkCapacityRepository.Limit::agentId, WorkCapacityRepository.Limit::calls)));
  }
}
