package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A hold as kept: never deleted, ended once.
@Entity
@Table(name = "hold")
@DynamicUpdate
@NullUnmarked
class HoldRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private DebtorId debtorId;

  @Column(updatable = false)
  private @Nullable AccountId accountId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private HoldType type;

  @Column(updatable = false)
  private String reason;

  @Column(updatable = false)
  private Instant since;

  @Column(updatable = false)
  private @Nullable Instant until;

  @Column(updatable = false)
  private AgentId authorId;

  private @Nullable Instant endedAt;
  private @Nullable AgentId endedBy;
  private @Nullable String endReason;

  protected HoldRow() {}

  /// A new hold; its identity is the database's to give.
  HoldRow(Hold hold) {
    debtorId = hold.debtor();
    accountId = hold.account();
    type = hold.type();
    reason = hold.reason();
    since = hold.since();
    until = hold.until();
    authorId = hold.author();
  }

  Hold hold() {
    return new Hold(id, debtorId, accountId, type, reason, since, until, authorId);
  }

  boolean open() {
    return endedAt == null;
  }

  void end(Instant at, @Nullable AgentId by, String why) {
    endedAt = at;
    endedBy = by;
    endReason = why;
  }
}
