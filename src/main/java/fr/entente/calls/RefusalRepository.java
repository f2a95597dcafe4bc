package fr.entente.calls;

import fr.entente.compliance.Verdict;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every dial that was refused: who, when, why, by which rule and which click. Append-only.
interface RefusalRepository extends AggregateRepository<DialRefusal, Long> {
  default void byPolicy(DialRequest request, DebtorId debtor, Verdict.Refused verdict, Instant at) {
    String rules =
        verdict.refusals().stream().map(r -> r.rule().name()).collect(Collectors.joining(","));
    persist(new DialRefusal(request, debtor, "POLICY", rules, at).by(verdict));
  }

  default void alreadyLive(
      DialRequest request, DebtorId debtor, String what, @Nullable CallId live, Instant at) {
    persist(new DialRefusal(request, debtor, "ALREADY_LIVE", what, at).becauseOf(live));
  }

  default void notPossible(DialRequest request, @Nullable DebtorId debtor, String why, Instant at) {
    persist(new DialRefusal(request, debtor, "NOT_POSSIBLE", why, at));
  }
}
