package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.util.Optional;

/// The telephone company, as calls needs it. Called off the screen's thread; never repeats a
/// request by itself.
public interface Dialer {
  /// Rings once. Unknown means the request may or may not have reached the provider: it is
  /// reconciled, never repeated.
  Placed place(DialOrder order);

  void hangUp(CallId call);

  void hold(CallId call, boolean on);

  void mute(CallId call, boolean on);

  /// Asks the provider what became of a call; empty when it knows no such call.
  Optional<CallStatus> ask(CallId call);

  /// What came of asking the provider to ring.
  sealed interface Placed {
    record Accepted(String providerSid) implements Placed {}

    record Rejected(int httpStatus, int code, String message) implements Placed {}

    record Unknown(String why) implements Placed {}
  }
}
