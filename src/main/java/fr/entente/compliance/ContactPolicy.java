package fr.entente.compliance;

import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.DebtorKind;
import java.time.Duration;
import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One version of a contact policy, as its file says. Immutable; `hash` proves which text it was.
record ContactPolicy(
    String key,
    int version,
    String title,
    String source,
    boolean demonstration,
    Set<Scope> scopes,
    CallingHours hours,
    @Nullable String holidays,
    Caps caps,
    Duration cooldown,
    Period limitation,
    ThirdParty thirdParty,
    ListeningMode listening,
    String hash,
    String text) {

  /// Attempts per rolling window; null means no cap.
  record Caps(@Nullable Integer day, @Nullable Integer week, @Nullable Integer month) {}

  /// What an agency needs before its first call (CPCE R124-3, R124-4).
  record ThirdParty(boolean mandate, @Nullable Integer letterDays) {}

  /// A case in which the policy applies by itself, without a creditor's override.
  record Scope(String country, DebtorKind debtor, CollectorKind collector) {}

  PolicyTerms terms() {
    return new PolicyTerms(
        summary(),
        hours.written(),
        holidays != null,
        caps.day(),
        caps.week(),
        caps.month(),
        cooldown.toDays(),
        limitation.getYears(),
        thirdParty.mandate(),
        thirdParty.letterDays(),
        listening);
  }

  PolicySummary summary() {
    return new PolicySummary(key, version, title, demonstration, source);
  }
}
