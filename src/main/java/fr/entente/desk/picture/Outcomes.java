package fr.entente.desk.picture;

import fr.entente.calls.CallRecord;
import fr.entente.calls.Disposition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which outcome the wrap-up proposes. The agent's choice, then what was agreed or scripted, then
/// what the line says.
public final class Outcomes {
  // The only failure that says something of the number and not of the network.
  private static final String UNREACHABLE = "telephony.debtor.unreachable";

  private Outcomes() {}

  public static String propose(
      Draft draft, CallRecord call, String fallback, List<Disposition> codes) {
    var line = ofTheLine(call);
    String said = line == null ? null : line.code();
    for (String code : new String[] {draft.chosen(), draft.outcome(), said}) {
      if (code != null && codes.stream().anyMatch(known -> known.code().equals(code))) {
        return code;
      }
    }
    return fallback;
  }

  public static @Nullable KnownOutcome ofTheLine(CallRecord call) {
    return switch (call.status()) {
      case NO_ANSWER, CANCELLED -> KnownOutcome.NO_ANSWER;
      case BUSY -> KnownOutcome.BUSY;
      case FAILED ->
          UNREACHABLE.equals(call.failure()) ? KnownOutcome.WRONG_NUMBER : KnownOutcome.NO_ANSWER;
      case COMPLETED -> ofAnAnswer(call);
      default -> null;
    };
  }

  private static @Nullable KnownOutcome ofAnAnswer(CallRecord call) {
    if (call.answeredAt() == null) {
      return KnownOutcome.NO_ANSWER;
    }
    return call.identityConfirmedAt() == null ? KnownOutcome.GATEKEEPER : null;
  }
}
