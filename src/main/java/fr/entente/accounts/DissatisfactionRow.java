package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A [Dissatisfaction], as kept; answered while its row is locked.
@Entity
@Table(name = "dissatisfaction")
@DynamicUpdate
@NullUnmarked
class DissatisfactionRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private AccountId accountId;

  @Column(updatable = false)
  private @Nullable CallId callId;

  @Column(updatable = false)
  private String words;

  @Column(updatable = false)
  private Instant voicedAt;

  @Column(updatable = false)
  private AgentId voicedTo;

  private @Nullable AgentId ownerId;
  private LocalDate dueOn;
  private @Nullable Instant answeredAt;
  private @Nullable AgentId answeredBy;
  private @Nullable String answer;
  private @Nullable Instant raisedAt;

  protected DissatisfactionRow() {}

  DissatisfactionRow(
      AccountId account,
      @Nullable CallId call,
      String words,
      AgentId agent,
      @Nullable AgentId owner,
      LocalDate due,
      Instant now) {
    accountId = account;
    callId = call;
    this.words = words;
    voicedAt = now;
    voicedTo = agent;
    ownerId = owner;
    dueOn = due;
  }

  Dissatisfaction told(Account account, String debtor, LocalDate today) {
    return new Dissatisfaction(
        id,
        accountId,
        account.reference(),
        debtor,
        words,
        voicedAt,
        voicedTo,
        ownerId,
        dueOn,
        open() && dueOn.isBefore(today),
        raisedAt,
        answer);
  }

  long id() {
    return id;
  }

  AccountId account() {
    return accountId;
  }

  boolean open() {
    return answeredAt == null;
  }

  boolean isFor(AgentId who) {
    return who.equals(ownerId);
  }

  void answer(String said, AgentId by, Instant now) {
    answer = said;
    answeredBy = by;
    answeredAt = now;
  }

  void raise(Instant now) {
    raisedAt = now;
  }

  LocalDate due() {
    return dueOn;
  }

  void handOn(@Nullable AgentId owner) {
    ownerId = owner;
  }
}
