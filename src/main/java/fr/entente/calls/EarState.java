package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the listening to one call goes. `oneSided`: turns of the agent since the debtor was heard.
record EarState(
    CallId call,
    @Nullable Instant startedAt,
    @Nullable Instant debtorAt,
    int oneSided,
    @Nullable EarLoss loss,
    int losses) {
  static final Duration LATE = Duration.ofSeconds(5);
  static final Duration IN_TIME = Duration.ofSeconds(2);
  // Whoever listens to a long explanation says a word now and then.
  static final Duration UNHEARD = Duration.ofSeconds(30);
  static final int TURNS_UNHEARD = 6;
  private static final int LONGEST = 30;

  /// What this turn shows to be wrong; empty when nothing, or it is known.
  Optional<EarLoss> shown(Utterance turn, Instant arrived) {
    if (turn.anybody()) {
      return loss == EarLoss.UNKNOWN_TRACK ? Optional.empty() : Optional.of(EarLoss.UNKNOWN_TRACK);
    }
    if (!turn.debtor() && turn.complete() && unheard(arrived)) {
      return loss == EarLoss.ONE_SIDED ? Optional.empty() : Optional.of(EarLoss.ONE_SIDED);
    }
    boolean late = loss == null && turn.at().plus(LATE).isBefore(arrived);
    return late ? Optional.of(EarLoss.LATE) : Optional.empty();
  }

  private boolean unheard(Instant now) {
    Instant since = debtorAt != null ? debtorAt : startedAt;
    return oneSided + 1 >= TURNS_UNHEARD && since != null && since.plus(UNHEARD).isBefore(now);
  }

  /// This turn shows that what was wrong is so no more.
  boolean mended(Utterance turn, Instant arrived) {
    if (loss == null || turn.anybody()) {
      return false;
    }
    return switch (loss) {
      case ERROR, STOPPED, SILENT -> true;
      case ONE_SIDED, UNKNOWN_TRACK -> turn.debtor();
      case LATE -> !turn.at().plus(IN_TIME).isBefore(arrived);
    };
  }

  /// Farther and farther apart.
  Duration untilNextTry() {
    return Duration.ofSeconds(Math.min(LONGEST, 1 << Math.min(losses, 5)));
  }
}
