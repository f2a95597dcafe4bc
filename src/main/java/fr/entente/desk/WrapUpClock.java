package fr.entente.desk;

import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Outcomes;
import fr.entente.desk.picture.ProposedWrapUp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// How long a wrap-up may last: counted on the server, so that closing the browser does not stop
/// it.
@Component
class WrapUpClock {
  private final Calls calls;
  private final DeskSettings settings;

  WrapUpClock(Calls calls, DeskSettings settings) {
    this.calls = calls;
    this.settings = settings;
  }

  ProposedWrapUp of(CallRecord call, Draft draft) {
    var codes = calls.dispositions();
    String proposed = Outcomes.propose(draft, call, settings.defaultOutcome(), codes);
    int left = Math.max(0, settings.wrapUpExtensions() - draft.extensions());
    Instant ended = call.endedAt();
    if (settings.wrapUpLimit().isZero() || ended == null) {
      return new ProposedWrapUp(proposed, codes, null, null, 0);
    }
    Duration allowed = settings.wrapUpLimit().multipliedBy(1L + draft.extensions());
    Instant deadline = ended.plus(allowed);
    return new ProposedWrapUp(
        proposed, codes, deadline.minus(settings.wrapUpWarning()), deadline, left);
  }
}
