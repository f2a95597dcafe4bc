package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// A lead's dated exception from a limit that is not law.
@Entity
@Immutable
@Table(name = "rule_override")
@NullUnmarked
class RuleOverride {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private AccountId accountId;

  @Enumerated(EnumType.STRING)
  private RuleId rule;

  private String reason;
  private Instant since;
  private Instant until;
  private AgentId authorId;

  protected RuleOverride() {}

  RuleOverride(
      AccountId account, RuleId rule, String reason, Instant since, Instant until, AgentId author) {
    this.accountId = account;
    this.rule = rule;
    this.reason = reason;
    this.since = since;
    this.until = until;
    this.authorId = author;
  }

  /// Good for one more call: what rang since has used it up.
  boolean unused(Instant asked, List<PastAttempt> attempts) {
    return attempts.stream()
        .noneMatch(past -> past.rang() && !past.at().isBefore(since) && past.at().isBefore(asked));
  }

  RuleId rule() {
    return rule;
  }
}
