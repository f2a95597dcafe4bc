package fr.entente.calls;

import fr.entente.compliance.PastAttempt;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: one live call per agent, per debtor and per number; from dial to wrap-up.
@Service
public class Calls {
  private final CallRepository calls;
  private final OwnCalls own;
  private final CallLog log;
  private final DialDecision decision;
  private final Handover handover;
  private final CallNews news;
  private final IncomingCalls incoming;
  private final HangUp hangUp;
  private final LineKeeper line;
  private final EarPass ear;
  private final WrapUp wrapUp;
  private final Transcript transcript;
  private final Reconciliation reconciliation;
  private final ContactHistory history;
  private final DispositionCatalogue dispositions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Calls(
      CallRepository calls,
      OwnCalls own,
      CallLog log,
      DialDecision decision,
      Handover handover,
      CallNews news,
      IncomingCalls incoming,
      HangUp hangUp,
      LineKeeper line,
      EarPass ear,
      WrapUp wrapUp,
      Transcript transcript,
      Reconciliation reconciliation,
      ContactHistory history,
      DispositionCatalogue dispositions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.calls = calls;
    this.own = own;
    this.log = log;
    this.decision = decision;
    this.handover = handover;
    this.news = news;
    this.incoming = incoming;
    this.hangUp = hangUp;
    this.line = line;
    this.ear = ear;
    this.wrapUp = wrapUp;
    this.transcript = transcript;
    this.reconciliation = reconciliation;
    this.history = history;
    this.dispositions = dispositions;
    this.events = events;
    this.clock = clock;
  }

  /// Evaluates the contact policy, books the call in the database and hands it to the provider on
  /// another thread. The same click gives the same call until that is closed; every refusal is
  /// recorded.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public DialResult dial(DialRequest request) {
    own.check(request.agent());
    var decided = decision.decide(request);
    if (decided.order() != null) {
      handover.ring(decided.order());
    }
    return decided.result();
  }

  /// Logs a call that came in and is under way: it is no attempt, and nobody is rung.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public IncomingResult incoming(IncomingCall call) {
    own.check(call.agent());
    return incoming.log(call);
  }

  @PreAuthorize("isAuthenticated()")
  public Optional<CallRecord> record(CallId call) {
    return calls.find(call);
  }

  /// The agent's call that is live or waits for wrap-up.
  @PreAuthorize("isAuthenticated()")
  public Optional<CallRecord> current(AgentId agent) {
    return calls.liveOf(agent);
  }

  /// Was a call of this agent on this account closed with an outcome after that moment?
  @PreAuthorize("isAuthenticated()")
  public boolean closedSince(AgentId agent, AccountId account, Instant since) {
    return calls.closedSince(agent, account, since);
  }

  /// Newest first, over all accounts of the debtor.
  @PreAuthorize("isAuthenticated()")
  public List<CallRecord> history(DebtorId debtor, int limit) {
    return calls.ofDebtor(debtor, Limit.of(limit));
  }

  @PreAuthorize("isAuthenticated()")
  public List<PastAttempt> attempts(DebtorId debtor, Instant since) {
    return history.since(debtor, since);
  }

  /// Ends the call: asked for until neither leg is alive. Pressed again, it is asked for at once;
  /// and when nobody has confirmed it for a while, the agent may close the call.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public void hangUp(CallId call) {
    own.check(call);
    hangUp.letGo(call);
    if (hangUp.want(call)) {
      line.ask(call, LineRequest.Kind.END);
    }
  }

  /// What this agent wants of the line and is not so yet, of every call: an end that failed means
  /// that the line may still be open.
  @PreAuthorize("isAuthenticated()")
  public List<LineRequest> requests(AgentId agent) {
    return line.open(agent);
  }

  /// From the provider's side: the call is over and a leg of it may be alive.
  public void endLine(CallId call) {
    line.end(call);
  }

  /// From the provider's side: neither leg is alive.
  public void lineGone(CallId call) {
    line.gone(call);
  }

  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public void hold(CallId call, boolean on) {
    want(call, LineRequest.Kind.HOLD, on);
  }

  /// Silences the agent's microphone, or opens it again.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public void mute(CallId call, boolean on) {
    want(call, LineRequest.Kind.MUTE, on);
  }

  private void want(CallId call, LineRequest.Kind kind, boolean on) {
    own.check(call);
    calls.find(call).ifPresent(found -> line.want(call, kind, found.agent(), on));
  }

  private void changed(CallRecord call) {
    events.publishEvent(new CallChanged(call.id(), call.agent(), call.status()));
  }

  /// The agent is sure to speak to the right party; the first time counts. While nobody has
  /// answered there is nobody to be sure of, and nothing changes.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void confirmIdentity(CallId call, String how) {
    own.check(call);
    boolean answered = calls.find(call).filter(c -> c.answeredAt() != null).isPresent();
    if (answered && calls.confirmIdentity(call, clock.instant()) == 1) {
      log.journal(call, "identity_confirmed", how, clock.instant());
      calls.find(call).ifPresent(this::changed);
    }
  }

  /// Saves where the script stands, as opaque JSON; within a second of every step. A closed call
  /// keeps its script.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public void saveScript(CallId call, String key, String hash, String state) {
    calls.script(own.check(call), key, hash, state);
  }

  /// Appends to the call's journal: steps, skips, cards, confirmed or cleared suspicions.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public void journal(CallId call, String kind, String detail) {
    log.journal(own.check(call), kind, detail, clock.instant());
  }

  /// Complete turns in the order in which they were spoken.
  @PreAuthorize("isAuthenticated()")
  public List<Utterance> transcript(CallId call) {
    return transcript.of(call);
  }

  /// Closes the call with an outcome. False when it was closed before, or must be hung up first.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public boolean wrapUp(CallId call, String disposition, String note) {
    return wrapUp.close(own.check(call), disposition, note);
  }

  /// Closes a call whose time is over and whose outcome nobody chose: that is its outcome. False as
  /// in [#wrapUp].
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public boolean leaveOpen(CallId call, String note) {
    return wrapUp.leaveOpen(own.check(call), note);
  }

  /// Closes a call that failed before any telephone rang at the debtor's: it has no outcome, and
  /// the agent may dial again. False when it rang or was closed before.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public boolean setAside(CallId call) {
    return wrapUp.setAside(own.check(call));
  }

  public List<Disposition> dispositions() {
    return dispositions.all();
  }

  /// News from the provider. Idempotent by event key; late news changes nothing.
  public void progress(CallProgress update) {
    news.learn(update);
  }

  /// A turn of the transcript from the provider. Idempotent by speaker and sequence.
  public void heard(
      CallId call, long sequence, boolean debtor, String text, boolean complete, Instant at) {
    heard(new Utterance(call, sequence, debtor, text, complete, at));
  }

  public void heard(Utterance turn) {
    transcript.hear(turn);
  }

  /// Asks the provider about calls that fell silent and ends those that cannot be alive; returns
  /// how many were looked at. Never rings anybody.
  public int reconcile() {
    line.pass();
    ear.pass();
    return reconciliation.pass() + incoming.endForgotten();
  }
}
