package fr.entente.worklist;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Alone;
import fr.entente.worklist.NextResult.Claimed;
import fr.entente.worklist.NextResult.Nothing;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Claims for all agents who ask at the same time in one transaction: hundreds of transactions on
/// the head of one index would walk over each other's locked rows. Several nodes are kept apart by
/// SKIP LOCKED.
@Component
class Allocator {
  private static final int MOST_AT_ONCE = 256;

  private final Claims claims;
  private final ReadyQueue queue;
  private final Overload overload;
  private final Clock clock;
  private final WorklistSettings settings;
  private final TransactionTemplate transaction;
  private final Combiner<Request, NextResult> combiner;

  Allocator(
      Claims claims,
      ReadyQueue queue,
      Overload overload,
      Clock clock,
      WorklistSettings settings,
      PlatformTransactionManager transactions) {
    this.claims = claims;
    this.queue = queue;
    this.overload = overload;
    this.clock = clock;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
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
    Map<AgentId, NextResult> answers =
        Retry.onConflict(
            () -> transaction.execute(_ -> answer(requests.stream().distinct().toList())));
    return requests.stream().map(request -> answers.get(request.agent())).toList();
  }

  private Map<AgentId, NextResult> answer(List<Request> requests) {
    Map<AgentId, NextResult> answers = new HashMap<>();
    Instant until = clock.instant().plus(settings.lease());
    claims
        .mine(requests.stream().map(Request::agent).toList(), until)
        .forEach((agent, item) -> answers.put(agent, new Claimed(item)));
    overload
        .exhausted(open(requests, answers))
        .forEach(agent -> answers.put(agent, new Nothing("capacity_reached", overload.again())));
    open(requests, answers).stream()
        .collect(Collectors.groupingBy(Request::filter))
        .forEach((filter, same) -> claim(filter, same, until, answers));
    return answers;
  }

  private static List<Request> open(List<Request> requests, Map<AgentId, NextResult> answers) {
    return requests.stream().filter(request -> !answers.containsKey(request.agent())).toList();
  }

  private void claim(
      WorklistFilter filter, List<Request> same, Instant until, Map<AgentId, NextResult> answers) {
    List<AgentId> agents = same.stream().map(Request::agent).distinct().toList();
    var given = claims.take(queue.callable(filter), agents, until);
    given.forEach((agent, item) -> answers.put(agent, new Claimed(item)));
    if (given.size() < agents.size()) {
      Nothing nothing = claims.whyNothing(filter);
      agents.forEach(agent -> answers.putIfAbsent(agent, nothing));
    }
  }
}
