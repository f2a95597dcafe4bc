package fr.entente.worklist;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state of an account, why (completes a message key), whose it is (nobody named: whoever
/// comes, or any lead where somebody decides), when, and what leads out of it.
public record Life(
    LifeState state,
    @Nullable String reason,
    @Nullable AgentId owner,
    @Nullable Instant due,
    WayOut out) {
  /// Somebody was to do something by a time that is over; what time alone brings is never late.
  public boolean late(Instant now) {
    boolean decided =
        switch (out) {
          case LIFT_HOLD, ANSWER_DISPUTE, NUMBER, WRITE, DECISION, CALL_BACK -> true;
          case CALL, FINISH, PAYMENT, HOLD_ENDS, NONE -> false;
        };
    return decided && due != null && due.isBefore(now);
  }
}
