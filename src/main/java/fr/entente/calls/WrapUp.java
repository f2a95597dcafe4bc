package fr.entente.calls;

import fr.entente.accounts.ContactBook;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.kernel.CallId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes a call once. A provider that stays silent does not keep the agent: an unknown call can be
/// closed too, and goes on being asked after.
@Component
class WrapUp {
  private final CallRepository calls;
  private final DispositionCatalogue dispositions;
  private final Portfolio portfolio;
  private final ContactBook contacts;
  private final Agents agents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WrapUp(
      CallRepository calls,
      DispositionCatalogue dispositions,
      Portfolio portfolio,
      ContactBook contacts,
      Agents agents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.calls = calls;
    this.dispositions = dispositions;
    this.portfolio = portfolio;
    this.contacts = contacts;
    this.agents = agents;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  boolean close(CallId id, String code, String note) {
    return close(id, _ -> dispositions.of(code), note);
  }

  /// Time ran out and nobody chose an outcome. Whether it was the right party is still known.
  @Transactional
  boolean leaveOpen(CallId id, String note) {
    return close(id, WrapUp::notWrappedUp, note);
  }

  private static Disposition notWrappedUp(CallRecord call) {
    Set<Facet> facets =
        call.identityConfirmedAt() == null ? Set.of() : Set.of(Facet.HUMAN, Facet.RIGHT_PARTY);
    return new Disposition(Disposition.NOT_WRAPPED_UP, facets, Duration.ZERO, 0);
  }

  private boolean close(CallId id, Function<CallRecord, Disposition> outcome, String note) {
    CallRow row = calls.lock(id).orElseThrow();
    CallRecord call = row.record();
    if (call.wrappedUpAt() != null || !mayClose(call)) {
      return false;
    }
    Instant now = clock.instant();
    Disposition disposition = outcome.apply(call);
    row.wrapUp(disposition, now);
    calls.flush();
    if (!note.isBlank()) {
      portfolio.addNote(call.account(), call.agent(), note.strip(), id);
    }
    wrongNumber(call, disposition);
    free(call);
    events.publishEvent(
        new CallWrappedUp(
            id,
            call.agent(),
            call.account(),
            call.debtor(),
            disposition.code(),
            disposition.facets(),
            now,
            call.incoming()));
    return true;
  }

  // Known before anybody decides what becomes of the account.
  private void wrongNumber(CallRecord call, Disposition outcome) {
    if (outcome.has(Facet.UNWORKABLE) && call.number() != null) {
      contacts.wrongNumber(call.debtor(), call.number(), outcome.code(), call.agent());
    }
  }

  /// Closes a call that rang nobody, without an outcome: there was none.
  @Transactional
  boolean setAside(CallId id) {
    CallRow row = calls.lock(id).orElseThrow();
    CallRecord call = row.record();
    if (call.wrappedUpAt() != null || !call.rangNobody()) {
      return false;
    }
    row.wrapUp(null, clock.instant());
    calls.flush();
    free(call);
    return true;
  }

  private void free(CallRecord call) {
    agents.setPresence(call.agent(), Presence.READY, null);
    events.publishEvent(new CallChanged(call.id(), call.agent(), call.status()));
  }

  private static boolean mayClose(CallRecord call) {
    return call.leftToClose() || call.status() == CallStatus.UNKNOWN;
  }
}
