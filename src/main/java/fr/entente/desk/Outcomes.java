package fr.entente.desk;

import fr.entente.calls.CallRecord;
import fr.entente.calls.Disposition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which outcome the wrap-up proposes. The agent's choice, then what was agreed or scripted, then
/// what the line says.
final class Outcomes {
  // The only failure that says something of the number and not of the network.
  private static final String UNREACHABLE = "telephony.debtor.unreachable";

  private Outcomes() {}

  static String propose(Draft draft, CallRecord call, String fallback, List<Disposition> codes) {
    for (String code : new String[] {draft.chosen(), draft.outcome(), ofTheLine(call)}) {
      if (code != null && codes.stream().anyMatch(known -> known.code().equals(code))) {
        return code;
      }
    }
    return fallback;
  }

  static @Nullable String ofTheLine(CallRecord call) {
    return switch (call.status()) {
      case NO_ANSWER, CANCELLED -> "no_answer";
      case BUSY -> "busy";
      case FAILED -> UNREACHABLE.equals(call.failure()) ? "wrong_number" : "no_answer";
      case COMPLETED -> ofAnAnswer(call);
      default -> null;
    };
  }

  private static @Nullable String ofAnAnswer(CallRecord call) {
    if (call.answeredAt() == null) {
      return "no_answer";
    }
    return call.identityConfirmedAt() == null ? "gatekeeper" : null;
  }
}
