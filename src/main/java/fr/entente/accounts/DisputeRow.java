package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A dispute as kept: decided once, never deleted.
@Entity
@Table(name = "dispute")
@DynamicUpdate
@NullUnmarked
class DisputeRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private AccountId accountId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private DisputeType type;

  @Column(updatable = false)
  private String words;

  @Column(updatable = false)
  private Instant openedAt;

  @Column(updatable = false)
  private AgentId openedBy;

  private @Nullable AgentId resolverId;
  private LocalDate dueOn;
  private @Nullable Instant decidedAt;
  private @Nullable AgentId decidedBy;

  @Enumerated(EnumType.STRING)
  private @Nullable DisputeOutcome outcome;

  private @Nullable String answer;

  @ElementCollection
  @CollectionTable(name = "dispute_part", joinColumns = @JoinColumn(name = "dispute_id"))
  private List<DisputePartRow> parts;

  protected DisputeRow() {}

  DisputeRow(DisputeRequest asked, Instant now) {
    accountId = asked.account();
    type = asked.type();
    words = asked.words();
    openedAt = now;
    openedBy = asked.author();
    resolverId = asked.resolver();
    dueOn = asked.dueOn();
    parts = asked.parts().stream().map(DisputePartRow::new).toList();
  }

  long id() {
    return id;
  }

  AccountId account() {
    return accountId;
  }

  boolean open() {
    return decidedAt == null;
  }

  boolean isFor(AgentId who) {
    return who.equals(resolverId);
  }

  List<DisputePartRow> parts() {
    return parts;
  }

  void handOn(@Nullable AgentId resolver) {
    resolverId = resolver;
  }

  void move(LocalDate day) {
    dueOn = day;
  }

  void decide(DisputeDecision decision, Instant now) {
    decidedAt = now;
    decidedBy = decision.author();
    outcome = decision.outcome();
    answer = decision.answer();
  }
}
