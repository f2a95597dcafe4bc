package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.util.Optional;

/// The telephone company, as calls needs it. Called off the screen's thread; never repeats a
/// request by itself.
public interface Dialer {
  /// Rings once. Unknown means the request may or may not have reached the provider: it is
  /// reconciled, never repeated.
  Placed place(DialOrder order);

  /// Ends both legs, each whatever becomes of the other; may be repeated. True once neither is
  /// alive. Throws when the provider refused or did not answer.
  boolean hangUp(CallId call);

  /// Throws when the provider refused or did not answer; may be repeated.
  void hold(CallId call, boolean on);

  void mute(CallId call, boolean on);

  /// Transcribes what is said from here on, or stops it: then nothing of this call is transcribed
  /// any more once it returns. Throws when the provider refused or did not answer; may be repeated.
  void listen(CallId call, boolean on);

  /// Whether there is a transcription at all.
  default boolean listens() {
    return true;
  }

  /// Asks the provider what became of a call; empty when it knows no such call.
  Optional<CallStatus> ask(CallId call);

  /// What came of asking the provider to ring.
  sealed interface Placed {
    record Accepted(String providerSid) implements Placed {}

    record Rejected(int httpStatus, int code, String message) implements Placed {}

    record Unknown(String why) implements Placed {}
  }
}
