package fr.entente.calls;

import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Calls that came in. Nobody is rung and no policy is asked: the debtor decided to speak with us.
/// While one lasts nobody dials the debtor, and nothing listens to it.
@Component
class IncomingCalls {
  // Longer than any conversation: then somebody forgot to say that it was over.
  private static final Duration FORGOTTEN = Duration.ofHours(2);

  private final CallRepository calls;
  private final CallLog log;
  private final HangUp hangUp;
  private final Portfolio portfolio;
  private final Agents agents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IncomingCalls(
      CallRepository calls,
      CallLog log,
      HangUp hangUp,
      Portfolio portfolio,
      Agents agents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.calls = calls;
    this.log = log;
    this.hangUp = hangUp;
    this.portfolio = portfolio;
    this.agents = agents;
    this.events = events;
    this.clock = clock;
  }

  // Committed reads: behind the gate, what a dial before left must be seen.
  @Transactional(isolation = Isolation.READ_COMMITTED)
  IncomingResult log(IncomingCall wish) {
    DebtorId debtor = portfolio.account(wish.account()).orElseThrow().debtor();
    calls.passGate(debtor);
    var busy = busy(wish, debtor);
    if (busy.isPresent()) {
      return busy.get();
    }
    Instant now = clock.instant();
    CallId call;
    try {
      call = calls.bookIncoming(wish, debtor, now);
    } catch (DuplicateKeyException race) {
      return busy(wish, debtor).orElse(new IncomingResult.AlreadyLive("number", null));
    }
    log.journal(call, "incoming", "", now);
    agents.setPresence(wish.agent(), Presence.ON_CALL, null);
    events.publishEvent(new CallChanged(call, wish.agent(), CallStatus.IN_PROGRESS));
    return new IncomingResult.Logged(call);
  }

  private Optional<IncomingResult> busy(IncomingCall wish, DebtorId debtor) {
    return live("agent", calls.liveOf(wish.agent()))
        .or(() -> live("debtor", calls.liveOf(debtor)))
        .or(() -> live("number", Optional.ofNullable(wish.number()).flatMap(calls::liveOn)));
  }

  private static Optional<IncomingResult> live(String what, Optional<CallRecord> call) {
    return call.map(c -> new IncomingResult.AlreadyLive(what, c.agent()));
  }

  /// Ends what nobody said was over; returns how many there were.
  int endForgotten() {
    List<CallRecord> forgotten = calls.incomingBefore(clock.instant().minus(FORGOTTEN));
    forgotten.forEach(call -> hangUp.want(call.id()));
    return forgotten.size();
  }
}
