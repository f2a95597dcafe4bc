package fr.entente.outreach.link;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A [Link], as kept. Revoked by a conditional update, never through this object.
@Entity
@Table(name = "recap_link")
@NullUnmarked
class LinkRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private AccountId accountId;

  @Column(updatable = false)
  private CommitmentId commitmentId;

  @Column(updatable = false)
  private Instant expiresAt;

  @Column(updatable = false)
  private Instant createdAt;

  private @Nullable Instant revokedAt;
  private @Nullable AgentId revokedBy;

  protected LinkRow() {}

  LinkRow(AccountId account, CommitmentId commitment, Instant expiresAt, Instant now) {
    this.accountId = account;
    this.commitmentId = commitment;
    this.expiresAt = expiresAt;
    this.createdAt = now;
  }

  Link link() {
    return new Link(id, accountId, commitmentId, expiresAt, revokedAt);
  }
}
