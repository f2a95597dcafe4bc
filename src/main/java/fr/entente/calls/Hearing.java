package fr.entente.calls;

import fr.entente.compliance.ListeningMode;
import fr.entente.kernel.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Since when a call may be listened to. `noticeAt`: whoever is on the line was told; `refusedAt`:
/// said no to it; `agreedAt`: agreed after all; `offAt`: the provider confirmed that it listens no
/// more; `thirdPerson`: somebody else than the debtor speaks; `loss`: what is wrong with it
/// (GDPR-03, GDPR-10).
public record Hearing(
    CallId call,
    ListeningMode mode,
    @Nullable Instant noticeAt,
    @Nullable Instant agreedAt,
    @Nullable Instant refusedAt,
    @Nullable Instant offAt,
    boolean thirdPerson,
    @Nullable EarLoss loss) {

  public boolean refused() {
    return refusedAt != null;
  }

  /// Nothing is asked of the provider before this.
  boolean wanted() {
    return !refused()
        && switch (mode) {
          case OFF -> false;
          case FROM_ANSWER -> true;
          case AFTER_NOTICE -> noticeAt != null;
        };
  }

  /// May words be kept that were said then? `identity`: since when it is confirmed who speaks.
  boolean keeps(@Nullable Instant identity, Instant at) {
    if (!wanted() || (agreedAt != null && at.isBefore(agreedAt))) {
      return false;
    }
    return mode == ListeningMode.FROM_ANSWER
        ? identity != null || !thirdPerson
        : since(noticeAt, at) && since(identity, at);
  }

  private static boolean since(@Nullable Instant begin, Instant at) {
    return begin != null && !at.isBefore(begin);
  }
}
