package fr.entente.calls;

import fr.entente.compliance.Verdict;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// One dial that was refused. The debtor is absent when the number belongs to none; the policy's
/// part stands only where the policy refused, the live call only where one was in the way.
@Entity
@Immutable
@Table(name = "dial_refusal")
@NullUnmarked
class DialRefusal {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Instant at;
  private AgentId agentId;
  private AccountId accountId;
  private @Nullable DebtorId debtorId;
  private PhoneNumber number;
  private String clickId;
  private String reason;
  private String rule;
  private @Nullable String policyKey;
  private @Nullable Integer policyVersion;
  private @Nullable String policyInputs;
  private @Nullable CallId liveCallId;

  protected DialRefusal() {}

  DialRefusal(
      DialRequest request, @Nullable DebtorId debtor, String reason, String rule, Instant at) {
    this.at = at;
    this.agentId = request.agent();
    this.accountId = request.account();
    this.debtorId = debtor;
    this.number = request.number();
    this.clickId = request.clickId();
    this.reason = reason;
    this.rule = rule;
  }

  DialRefusal by(Verdict verdict) {
    policyKey = verdict.policyKey();
    policyVersion = verdict.policyVersion();
    policyInputs = verdict.inputs();
    return this;
  }

  DialRefusal becauseOf(@Nullable CallId live) {
    liveCallId = live;
    return this;
  }
}
