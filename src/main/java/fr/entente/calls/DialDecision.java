package fr.entente.calls;

import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.ContactQuestion;
import fr.entente.compliance.ListeningMode;
import fr.entente.compliance.Verdict;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Alone;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides one dial in one transaction of its own: policy verdict, booking, or a recorded refusal.
/// Nothing rings here.
@Component
class DialDecision {
  private static final int TRIES = 5;

  private final CallRepository calls;
  private final RefusalRepository refusals;
  private final LineRequestBook requests;
  private final ConsentBook consent;
  private final ContactHistory history;
  private final JdbcClient jdbc;
  private final Compliance compliance;
  private final Agents agents;
  private final Portfolio portfolio;
  private final ObjectProvider<Dialer> dialer;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final TransactionTemplate transaction;

  DialDecision(
      CallRepository calls,
      RefusalRepository refusals,
      LineRequestBook requests,
      ConsentBook consent,
      ContactHistory history,
      JdbcClient jdbc,
      Compliance compliance,
      Agents agents,
      Portfolio portfolio,
      ObjectProvider<Dialer> dialer,
      ApplicationEventPublisher events,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.calls = calls;
    this.refusals = refusals;
    this.requests = requests;
    this.consent = consent;
    this.history = history;
    this.jdbc = jdbc;
    this.compliance = compliance;
    this.agents = agents;
    this.portfolio = portfolio;
    this.dialer = dialer;
    this.events = events;
    this.clock = clock;
    // Committed reads: behind the gate, what the dial before left must be seen.
    transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /// The result, and what to hand to the provider when a call was booked by this very click.
  record Decision(DialResult result, @Nullable DialOrder order) {}

  /// Repeated after a deadlock of the database: nothing has left the house before the commit.
  Decision decide(DialRequest request) {
    // A refusal stays recorded whatever the caller does.
    Alone.check();
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.execute(_ -> once(request));
      } catch (PessimisticLockingFailureException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  private Decision once(DialRequest request) {
    Instant now = clock.instant();
    Optional<DebtorId> owner = debtorWith(request);
    if (owner.isEmpty()) {
      return notPossible(request, null, "number_not_of_debtor", now);
    }
    DebtorId debtor = owner.get();
    calls.passGate(debtor);
    var same = calls.byClick(request.agent(), request.clickId());
    if (same.isPresent()) {
      return new Decision(repeated(same.get()), null);
    }
    Agent agent = agents.byId(request.agent());
    if (dialer.getIfAvailable() == null) {
      return notPossible(request, debtor, "telephony_not_configured", now);
    }
    PhoneNumber deskPhone = agent.deskPhone();
    if (deskPhone == null) {
      return notPossible(request, debtor, "no_desk_phone", now);
    }
    var busy = busy(request, debtor);
    if (busy.isPresent()) {
      return alreadyLive(request, debtor, busy.get(), now);
    }
    return switch (verdict(request, debtor, now)) {
      case Verdict.Refused no -> {
        refusals.byPolicy(request, debtor, no, now);
        yield new Decision(
            new DialResult.Refused(
                no.refusals(), no.nextAllowed(), no.policyKey(), no.policyVersion()),
            null);
      }
      case Verdict.Permitted yes -> book(new Wish(request, debtor, agent, deskPhone, now), yes);
    };
  }

  // The key of a click lives as long as its attempt: from the wrap-up on it must not stand in the
  // way of the next one.
  private static DialResult repeated(CallRecord call) {
    return call.wrappedUpAt() == null
        ? new DialResult.Dialling(call.id())
        : new DialResult.Spent(call.id());
  }

  private record Wish(
      DialRequest request, DebtorId debtor, Agent agent, PhoneNumber deskPhone, Instant at) {}

  private Decision book(Wish wish, Verdict.Permitted verdict) {
    CallId call;
    try {
      call = calls.book(wish.request(), wish.debtor(), verdict, wish.at());
    } catch (DuplicateKeyException race) {
      var winner =
          busy(wish.request(), wish.debtor()).orElse(new DialResult.AlreadyLive("number", null));
      return alreadyLive(wish.request(), wish.debtor(), winner, wish.at());
    }
    boolean listens =
        Optional.ofNullable(dialer.getIfAvailable()).filter(Dialer::listens).isPresent();
    consent.begin(call, listens ? verdict.listening() : ListeningMode.OFF);
    AgentId agent = wish.agent().id();
    agents.setPresence(agent, Presence.ON_CALL, null);
    events.publishEvent(new CallChanged(call, agent, CallStatus.REQUESTED));
    return new Decision(new DialResult.Dialling(call), order(wish, call));
  }

  private DialOrder order(Wish wish, CallId call) {
    return new DialOrder(
        call,
        wish.deskPhone(),
        wish.agent().language(),
        wish.request().number(),
        portfolio.debtor(wish.debtor()).language());
  }

  private Verdict verdict(DialRequest request, DebtorId debtor, Instant now) {
    return compliance.mayCall(
        new ContactQuestion(
            request.account(),
            debtor,
            request.number(),
            now,
            request.agreedCallback(),
            history.before(debtor, now)));
  }

  private Optional<DialResult.AlreadyLive> busy(DialRequest request, DebtorId debtor) {
    return live("debtor", calls.liveOf(debtor))
        .or(() -> live("number", calls.liveOn(request.number())))
        .or(() -> live("agent", calls.liveOf(request.agent())))
        .or(() ->
            requests
                .openLine(request.agent(), debtor, request.number())
                .map(call -> new DialResult.AlreadyLive("line", call)));
  }

  private static Optional<DialResult.AlreadyLive> live(String what, Optional<CallRecord> call) {
    return call.map(c -> new DialResult.AlreadyLive(what, c.id()));
  }

  // Never a number that merely came from a screen: it must stand in the debtor's contacts.
  private Optional<DebtorId> debtorWith(DialRequest request) {
    return jdbc.sql(
            "SELECT a.debtor_id FROM account_card a WHERE a.id = ? AND EXISTS (SELECT 1 FROM contact_card c WHERE"
                + " c.debtor_id = a.debtor_id AND c.phone = ?)")
        .param(request.account().value())
        .param(request.number().e164())
        .query((row, _) -> new DebtorId(row.getLong(1)))
        .optional();
  }

  private Decision alreadyLive(
      DialRequest request, DebtorId debtor, DialResult.AlreadyLive live, Instant now) {
    refusals.alreadyLive(request, debtor, live.what(), live.call(), now);
    return new Decision(live, null);
  }

  private Decision notPossible(
      DialRequest request, @Nullable DebtorId debtor, String why, Instant now) {
    refusals.notPossible(request, debtor, why, now);
    return new Decision(new DialResult.NotPossible(why), null);
  }
}
