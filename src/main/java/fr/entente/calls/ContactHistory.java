package fr.entente.calls;

import fr.entente.compliance.PastAttempt;
import fr.entente.kernel.DebtorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Earlier attempts at a debtor over all accounts, as contact policies count them: a debtor who
/// rang us was not attempted at.
@Component
class ContactHistory {
  // Longer than any rolling window of a policy.
  private static final Duration REACH = Duration.ofDays(92);

  private final CallRepository calls;
  private final DispositionCatalogue dispositions;

  ContactHistory(CallRepository calls, DispositionCatalogue dispositions) {
    this.calls = calls;
    this.dispositions = dispositions;
  }

  List<PastAttempt> before(DebtorId debtor, Instant now) {
    return since(debtor, now.minus(REACH));
  }

  List<PastAttempt> since(DebtorId debtor, Instant since) {
    return calls.ofDebtorSince(debtor, since).stream()
        .filter(call -> !call.incoming())
        .map(this::attempt)
        .toList();
  }

  private PastAttempt attempt(CallRecord call) {
    var outcome = Optional.ofNullable(call.disposition()).flatMap(dispositions::find);
    boolean rightParty =
        call.identityConfirmedAt() != null
            || outcome.filter(d -> d.has(Facet.RIGHT_PARTY)).isPresent();
    boolean callback = outcome.filter(d -> d.has(Facet.CALLBACK)).isPresent();
    return new PastAttempt(
        call.requestedAt(),
        Objects.requireNonNull(call.number()),
        rang(call),
        rightParty,
        callback);
  }

  // A lost "ringing" must not lift a cap: in doubt the telephone rang.
  private static boolean rang(CallRecord call) {
    return call.ringingAt() != null
        || call.answeredAt() != null
        || call.inDoubt()
        || switch (call.status()) {
          case UNKNOWN, RINGING, IN_PROGRESS, COMPLETED, NO_ANSWER -> true;
          case REQUESTED, AGENT_RINGING, DIALLING, BUSY, FAILED, CANCELLED -> false;
        };
  }
}
