package fr.entente.worklist;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Alone;
import fr.entente.kernel.Retry;
import fr.entente.worklist.NextResult.Claimed;
import fr.entente.worklist.NextResult.Nothing;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Claims for all agents who ask at the same time in one transaction: hundreds of transactions on
/// the head of one index would walk over each other's locked rows. Several nodes are kept apart by
/// SKIP LOCKED.
@Component
class Allocator {
  private static final int MOST_AT_ONCE = 256;
  private static final int ROUNDS = 5;

  private final Claims claims;
  private final ReadyQueue queue;
  private final Overload overload;
  private final Clock clock;
  private final WorklistSettings settings;
  private final Combiner<Request, NextResult> combiner;

  Allocator(
      Claims claims, ReadyQueue queue, Overload overload, Clock clock, WorklistSettings settings) {
    this.claims = claims;
    this.queue = queue;
    this.overload = overload;
    this.clock = clock;
    this.settings = settings;
    this.combiner = new Combiner<>(MOST_AT_ONCE, this::allocate);
  }

  record Request(AgentId agent, WorklistFilter filter) {}

  // A caller's own transaction would publish other agents' claims only when it ends, and hold a
  // connection while it waits for whoever claims.
  NextResult next(AgentId agent, WorklistFilter filter) {
    Alone.check();
    return combiner.ask(new Request(agent, filter));
  }

  private List<NextResult> allocate(List<Request> requests) {
    Map<AgentId, NextResult> answers = new HashMap<>();
    requests.stream()
        .collect(Collectors.groupingBy(Request::filter, LinkedHashMap::new, Collectors.toList()))
        .forEach((filter, same) ->
            claim(filter, same.stream().map(Request::agent).distinct().toList(), answers));
    return requests.stream().map(request -> answers.get(request.agent())).toList();
  }

  private void claim(
      WorklistFilter filter, List<AgentId> agents, Map<AgentId, NextResult> answers) {
    Instant until = clock.instant().plus(settings.lease());
    List<ReadyQueue.Lane> lanes = queue.callable(filter);
    for (int round = 0; round < ROUNDS; round++) {
      List<AgentId> open = open(agents, answers);
      if (open.isEmpty()) {
        return;
      }
      var capacity = overload.capacity(open);
      var shares = queue.shares(lanes, open.size());
      var given = Retry.onConflict(() -> claims.take(open, capacity, shares, until));
      given.forEach((agent, item) -> answers.put(agent, new Claimed(item)));
      if (given.isEmpty()) {
        capacity
            .refused(open)
            .forEach(
                agent -> answers.put(agent, new Nothing("capacity_reached", overload.again())));
        break;
      }
    }
    List<AgentId> left = open(agents, answers);
    if (!left.isEmpty()) {
      Nothing nothing = queue.whyNothing(filter);
      left.forEach(agent -> answers.put(agent, nothing));
    }
  }

  private static List<AgentId> open(List<AgentId> agents, Map<AgentId, NextResult> answers) {
    return agents.stream().filter(agent -> !answers.containsKey(agent)).toList();
  }
}
