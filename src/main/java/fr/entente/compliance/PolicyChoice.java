package fr.entente.compliance;

import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.DebtorKind;
import fr.entente.compliance.ContactFactsRepository.Subject;
import fr.entente.compliance.ContactPolicy.Scope;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.PublicHolidays;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which policy binds whom, and when its window is open. In memory but for the mark of use.
@Component
class PolicyChoice {
  private final Policies policies;

  PolicyChoice(Policies policies) {
    this.policies = policies;
  }

  // A creditor's override that names no policy is no policy: a typing error must not open the
  // phone.
  Optional<ContactPolicy> of(Subject subject) {
    return of(subject.kind(), subject.country(), subject.collector(), subject.policyOverride());
  }

  Optional<ContactPolicy> of(
      DebtorKind kind, String country, CollectorKind collector, @Nullable String override) {
    return override != null && !override.isBlank()
        ? policies.byKey(override)
        : policies.forScope(new Scope(DebtorZones.country(country), kind, collector));
  }

  /// In memory.
  Optional<ContactRoom> room(Subject subject, @Nullable PhoneNumber number, Instant at) {
    Set<ZoneId> zones =
        number == null
            ? Set.of()
            : DebtorZones.of(subject.zone(), subject.country(), subject.postcode(), number);
    boolean closed =
        zones.stream()
            .anyMatch(zone ->
                PublicHolidays.ofPostcode(subject.postcode())
                    .closed(at.atZone(zone).toLocalDate()));
    return of(subject)
        .map(policy ->
            new ContactRoom(
                policy.summary(),
                policy.caps().week(),
                closed && policy.holidays() != null
                    ? null
                    : policy.hours().closing(zones, at).orElse(null)));
  }

  /// The policy in force, marked as used: its text is kept for good.
  Optional<ContactPolicy> inForce(Subject subject) {
    Optional<ContactPolicy> found = of(subject);
    found.ifPresent(policies::used);
    return found;
  }

  static Refusal none(Subject subject) {
    String override = subject.policyOverride();
    return Refusal.of(
        RuleId.NO_POLICY,
        null,
        "country",
        subject.country(),
        "debtor",
        subject.kind().name(),
        "collector",
        subject.collector().name(),
        "override",
        override == null ? "" : override);
  }

  /// Is the calling window of this policy open in this zone at this instant? In memory, for the
  /// worklist.
  boolean open(String policyKey, ZoneId zone, Instant at) {
    return policies.byKey(policyKey).filter(p -> open(p, zone, at)).isPresent();
  }

  private static boolean open(ContactPolicy policy, ZoneId zone, Instant at) {
    boolean closed =
        policy.holidays() != null
            && DebtorZones.holidays(zone).closed(at.atZone(zone).toLocalDate());
    return !closed && policy.hours().open(Set.of(zone), at);
  }

  /// The next instant at or after this one at which the window is open.
  Optional<Instant> nextOpening(String policyKey, ZoneId zone, Instant at) {
    return policies
        .byKey(policyKey)
        .flatMap(policy -> {
          Instant next = at;
          for (int day = 0; day < 30; day++) {
            Optional<Instant> opening = policy.hours().nextOpening(Set.of(zone), next);
            if (opening.isEmpty() || open(policy, zone, opening.get())) {
              return opening;
            }
            next =
                opening.get().atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
          }
          return Optional.empty();
        });
  }
}
