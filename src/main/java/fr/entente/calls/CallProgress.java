package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// News of a call from the provider, deduplicated by `eventKey`. No status: only a fact, such as
/// who hung up. `endedBy` is agent, debtor or system; `failure` is a message key.
public record CallProgress(
    CallId call,
    String eventKey,
    @Nullable CallStatus status,
    @Nullable String providerSid,
    @Nullable String endedBy,
    @Nullable String failure,
    Instant at) {
  /// The provider knows no such call, for long.
  public static final String NOT_FOUND = "calls.failure.not_found";

  /// The provider does not answer, for very long.
  public static final String UNREACHABLE = "calls.failure.unreachable";

  /// A reason that nobody told: the call was given up.
  static boolean assumed(@Nullable String failure) {
    return NOT_FOUND.equals(failure) || UNREACHABLE.equals(failure);
  }
}
