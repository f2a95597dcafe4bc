package fr.entente.desk.line;

import fr.entente.desk.Desk;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Phase;
import org.springframework.stereotype.Component;

/// The one key of the day: the next account, then the dial, then the outcome and on to the next.
@Component
class ForwardKey {
  private final LineDesk line;
  private final Closing closing;

  ForwardKey(LineDesk line, Closing closing) {
    this.line = line;
    this.closing = closing;
  }

  Draft on(Desk desk) {
    return switch (desk.state().phase()) {
      case READY, PAUSED -> claim(desk);
      case PREVIEW -> ring(desk);
      case WRAP_UP -> closeAndGoOn(desk);
      case DIALLING, CONNECTED -> desk.draft();
    };
  }

  /// An agent who has an account keeps it.
  Draft claim(Desk desk) {
    var state = desk.state();
    return state.phase().working()
        ? desk.draft()
        : line.next(state.agent().id(), state.phase() == Phase.PAUSED, desk.draft());
  }

  Draft ring(Desk desk) {
    var subject = desk.subject();
    var brief = desk.state().brief();
    if (desk.state().phase() != Phase.PREVIEW || subject == null || brief == null) {
      return desk.draft();
    }
    boolean agreed = desk.item() != null && desk.item().agreedCallback();
    return line.dial(subject, brief.callee(), agreed, desk.run(), desk.draft());
  }

  // What is left to do for the account that went is read beside the next one.
  private static boolean warns(Draft closed) {
    return closed.notice() != null && closed.notice().key().equals("desk.done.find_number");
  }

  // A call that was closed leaves no account behind, and without a wish for a pause the next comes.
  private Draft closeAndGoOn(Desk desk) {
    boolean pause = desk.draft().pauseAfter();
    var closed = closing.byKey(desk, null);
    if (closed.account() != Draft.NO_ACCOUNT || pause) {
      return closed;
    }
    var next = line.next(desk.state().agent().id(), false, closed.notice(null));
    return warns(closed) ? next.notice(closed.notice()) : next;
  }
}
