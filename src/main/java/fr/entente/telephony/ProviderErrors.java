package fr.entente.telephony;

import com.twilio.exception.ApiException;
import fr.entente.calls.Dialer.Placed;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What an error of the provider's means: a refusal is final, everything else leaves the outcome
/// open. Its text may hold a number and goes no further.
final class ProviderErrors {
  private static final Set<Integer> EXPLAINED =
      Set.of(
          20003, 20404, 20429, 10004, 21201, 21205, 21210, 21211, 21212, 21213, 21214, 21215, 21216,
          21217, 21219, 21220, 13214, 13224, 13225, 13227);
  private static final int NOT_FOUND = 404;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int CALL_NOT_IN_PROGRESS = 21220;

  private ProviderErrors() {}

  /// Runs a request that rings somebody; the supplier gives the new leg's SID.
  static Placed place(Supplier<@Nullable String> request) {
    try {
      String sid = request.get();
      return sid == null || sid.isBlank()
          ? new Placed.Unknown("no SID in the answer")
          : new Placed.Accepted(sid);
    } catch (ApiException e) {
      return meaning(e);
    }
  }

  static Placed meaning(ApiException e) {
    Integer status = e.getStatusCode();
    Integer code = e.getCode();
    boolean refused =
        status != null
            && code != null
            && status >= 400
            && status < 500
            && status != REQUEST_TIMEOUT;
    return refused
        ? new Placed.Rejected(status, code, key(code))
        : new Placed.Unknown(status == null ? "no readable answer" : "HTTP " + status);
  }

  /// The leg or the conference is no more: what was wished for is already so.
  static boolean over(ApiException e) {
    Integer status = e.getStatusCode();
    Integer code = e.getCode();
    return (status != null && status == NOT_FOUND)
        || (code != null && code == CALL_NOT_IN_PROGRESS);
  }

  static String key(int code) {
    return "telephony.error." + (EXPLAINED.contains(code) ? code : "other");
  }
}
