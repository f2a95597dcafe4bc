package fr.entente.desk;

import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.KnownOutcome;
import fr.entente.desk.picture.Outcomes;
import fr.entente.desk.picture.ProposedWrapUp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How long a wrap-up may last: counted on the server, so that closing the browser does not stop
/// it. Whoever writes is given as long as the warning lasts after the last word, and a crisis is
/// never closed by time.
@Component
class WrapUpClock {
  private final Calls calls;
  private final DeskSettings settings;

  WrapUpClock(Calls calls, DeskSettings settings) {
    this.calls = calls;
    this.settings = settings;
  }

  ProposedWrapUp of(CallRecord call, Draft draft) {
    var codes = Outcomes.possible(call, calls.dispositions());
    String proposed = Outcomes.propose(draft, call, settings.defaultOutcome(), codes);
    String why = Outcomes.whyNobody(draft, call);
    int left = Math.max(0, settings.wrapUpExtensions() - draft.extensions());
    Instant ended = call.endedAt();
    boolean crisis = KnownOutcome.CRISIS.is(proposed) || KnownOutcome.CRISIS.is(draft.outcome());
    if (settings.wrapUpLimit().isZero() || ended == null || crisis) {
      return new ProposedWrapUp(proposed, why, codes, null, null, 0);
    }
    Duration allowed = settings.wrapUpLimit().multipliedBy(1L + draft.extensions());
    Instant deadline = latest(ended.plus(allowed), draft.savedAt());
    return new ProposedWrapUp(
        proposed, why, codes, deadline.minus(settings.wrapUpWarning()), deadline, left);
  }

  private Instant latest(Instant end, @Nullable Instant typed) {
    var rested = typed == null ? end : typed.plus(settings.wrapUpWarning());
    return rested.isAfter(end) ? rested : end;
  }
}
