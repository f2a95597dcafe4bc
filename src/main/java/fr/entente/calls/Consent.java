package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: whether a call may be listened to, as whoever is on the line was told and answered.
@Service
public class Consent {
  private final OwnCalls own;
  private final CallRepository calls;
  private final HearingRepository hearings;
  private final ConsentBook book;
  private final Forgetting forgetting;
  private final LineKeeper line;
  private final EarWatch ear;

  Consent(
      OwnCalls own,
      CallRepository calls,
      HearingRepository hearings,
      ConsentBook book,
      Forgetting forgetting,
      LineKeeper line,
      EarWatch ear) {
    this.own = own;
    this.calls = calls;
    this.hearings = hearings;
    this.book = book;
    this.forgetting = forgetting;
    this.line = line;
    this.ear = ear;
  }

  @PreAuthorize("isAuthenticated()")
  public Optional<Hearing> of(CallId call) {
    return hearings.of(call);
  }

  /// The person was told that a machine writes down and reads what is said, or knows it: `how` is
  /// journalled. After a refusal it means that the person agrees after all. Nothing happens while
  /// nobody has answered.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public void noticed(CallId call, String how) {
    if (book.notice(own.check(call), how)) {
      line.ask(call, LineRequest.Kind.LISTEN);
    }
    line.tell(call);
  }

  /// The person does not want it: nothing is kept any more, and the provider is asked to stop until
  /// it says that it has.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public void refused(CallId call, String how) {
    book.refuse(own.check(call), how);
    line.ask(call, LineRequest.Kind.LISTEN);
    line.tell(call);
  }

  /// Somebody else than the debtor speaks, as far as the agent knows.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public void thirdPerson(CallId call, boolean so) {
    hearings.thirdPerson(own.check(call), so);
  }

  /// From the provider's side: it listens.
  public void listens(CallId call) {
    ear.started(call);
  }

  /// From the provider's side: it listens no more, whoever wanted that.
  public void stopped(CallId call) {
    ear.stopped(call);
  }

  /// From the provider's side: it cannot listen, and this is its code.
  public void failed(CallId call, String code) {
    ear.lost(call, EarLoss.ERROR, code);
  }

  /// Removes every word that was kept of this call; how many turns there were.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public int forget(CallId call) {
    calls.lock(own.check(call)).orElseThrow();
    return forgetting.words(call);
  }
}
