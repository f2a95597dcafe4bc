package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads what forbids or limits contact now; [Restrictions] books it.
@Component
class RestrictionsInForce {
  private final HoldRepository holds;
  private final OptOutRepository optOuts;
  private final AvoidedTimeRepository avoided;
  private final RuleOverrideRepository overrides;

  RestrictionsInForce(
      HoldRepository holds,
      OptOutRepository optOuts,
      AvoidedTimeRepository avoided,
      RuleOverrideRepository overrides) {
    this.holds = holds;
    this.optOuts = optOuts;
    this.avoided = avoided;
    this.overrides = overrides;
  }

  /// The account's own holds and its debtor's.
  List<Hold> holds(AccountId account, Instant at) {
    return holds.inForce(account, at);
  }

  boolean optedOut(DebtorId debtor, PhoneNumber number) {
    return optOuts.optedOut(debtor, number);
  }

  List<InconvenientTime> inconvenient(DebtorId debtor) {
    return avoided.findByDebtorIdAndEndedAtIsNullOrderById(debtor).stream()
        .map(AvoidedTime::time)
        .toList();
  }

  /// Rules that a lead lifted and that no call has used since.
  Set<RuleId> overridden(ContactQuestion question) {
    return overrides.inForce(question.account(), question.at()).stream()
        .filter(one -> one.unused(question.at(), question.history()))
        .map(RuleOverride::rule)
        .collect(Collectors.toSet());
  }
}
