package fr.entente.backoffice.ui.follow;

import fr.entente.accounts.Disputes;
import fr.entente.accounts.Dissatisfactions;
import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Remembered;
import fr.entente.uikit.Waiting;
import fr.entente.uikit.WaitingSource;
import fr.entente.worklist.FollowUp;
import fr.entente.worklist.FollowUps;
import fr.entente.worklist.UndoneDeeds;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What somebody was to see to by a time that is over: an agent's own, for leads everybody's. Late
/// callbacks are counted at the worklist.
@Component
class FollowUpWaiting implements WaitingSource {
  private static final Duration GOOD = Duration.ofSeconds(10);

  private final FollowUps followUps;
  private final Disputes disputes;
  private final Dissatisfactions dissatisfactions;
  private final UndoneDeeds undone;
  private final Remembered<Waiting> everybody;

  FollowUpWaiting(
      FollowUps followUps,
      Disputes disputes,
      Dissatisfactions dissatisfactions,
      UndoneDeeds undone) {
    this.followUps = followUps;
    this.disputes = disputes;
    this.dissatisfactions = dissatisfactions;
    this.undone = undone;
    everybody = new Remembered<>(GOOD, () -> count(null));
  }

  @Override
  public String place() {
    return "follow-up";
  }

  @Override
  public Waiting waitingFor(Agent person) {
    if (person.has(Role.LEAD) || person.has(Role.MANAGER)) {
      return everybody.get();
    }
    return person.has(Role.AGENT) ? count(person.id()) : Waiting.NOTHING;
  }

  private Waiting count(@Nullable AgentId owner) {
    long accounts =
        Stream.of(FollowUp.DECISIONS, FollowUp.NUMBERS, FollowUp.HOLDS)
            .mapToLong(list -> followUps.late(list, owner))
            .sum();
    return Waiting.urgent(
        accounts + disputes.late(owner) + dissatisfactions.late(owner) + undone.late(owner));
  }
}
