package fr.entente.compliance;

import java.time.Instant;
import java.util.Optional;

/// One named rule: facts and an instant in, nothing or a refusal out. A refusal's next instant is
/// the earliest at which this rule alone would agree, or null when time alone does not help.
interface Rule {
  RuleId id();

  Optional<Refusal> examine(ContactPolicy policy, ContactFacts facts, Instant at);
}
