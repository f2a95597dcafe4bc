package fr.entente.commitments.agreement;

import fr.entente.commitments.Approval;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// An [Approval], as kept. Asked by a native insert; decided and used while its row is locked.
@Entity
@Table(name = "plan_approval")
@DynamicUpdate
@NullUnmarked
public class ApprovalRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private AccountId accountId;

  @Column(updatable = false)
  private AgentId agentId;

  @Column(updatable = false)
  private @Nullable CallId callId;

  @Column(updatable = false)
  private String termsHash;

  @Column(updatable = false)
  private String reason;

  @Column(updatable = false)
  private int parts;

  @Column(updatable = false)
  private Money total;

  @Column(updatable = false)
  private LocalDate firstOn;

  @Column(updatable = false)
  private LocalDate lastOn;

  @Column(updatable = false)
  private String words;

  @Column(updatable = false)
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private Approval.State state;

  private @Nullable AgentId decidedBy;
  private @Nullable Instant decidedAt;
  private String answer;
  private @Nullable CommitmentId usedBy;

  protected ApprovalRow() {}

  public Approval approval() {
    return new Approval(
        id,
        accountId,
        agentId,
        reason,
        parts,
        total,
        firstOn,
        lastOn,
        words,
        askedAt,
        state,
        decidedBy,
        answer,
        usedBy != null,
        termsHash);
  }

  public void decide(boolean yes, AgentId by, String why, Instant now) {
    state = yes ? Approval.State.APPROVED : Approval.State.REFUSED;
    decidedBy = by;
    decidedAt = now;
    answer = why;
  }

  /// Good for one commitment.
  void use(CommitmentId by) {
    usedBy = by;
  }
}
