package fr.entente.desk.picture;

import fr.entente.calls.CallRecord;
import fr.entente.calls.Disposition;
import fr.entente.calls.Facet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which outcome the wrap-up proposes. The agent's choice, then what was agreed or scripted, then
/// what the line says.
public final class Outcomes {
  // The only failure that says something of the number and not of the network.
  private static final String UNREACHABLE = "telephony.debtor.unreachable";

  private Outcomes() {}

  /// What can come of this call: of one that came in nothing that says that nobody was reached.
  public static List<Disposition> possible(CallRecord call, List<Disposition> codes) {
    return codes.stream()
        .filter(code -> !call.incoming() || code.has(Facet.HUMAN) || code.has(Facet.UNWORKABLE))
        .toList();
  }

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

  /// Why no telephone rang at the debtor's, as a message key; null when one did, or when something
  /// says what the outcome is all the same. A number that does not exist is an outcome.
  public static @Nullable String whyNobody(Draft draft, CallRecord call) {
    boolean decided = draft.chosen() != null || draft.outcome() != null;
    if (decided || !call.rangNobody() || UNREACHABLE.equals(call.failure())) {
      return null;
    }
    return call.failure() != null
        ? call.failure()
        : "agent".equals(call.endedBy()) ? "telephony.agent.left" : "desk.rang_nobody";
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
