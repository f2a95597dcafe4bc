package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// An [Obstacle], as kept; never changed.
@Entity
@Immutable
@Table(name = "obstacle")
@NullUnmarked
class ObstacleRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private AccountId accountId;

  @Enumerated(EnumType.STRING)
  private Stance stance;

  @Enumerated(EnumType.STRING)
  private Cause cause;

  private String words;
  private LocalDate observedOn;
  private @Nullable CallId callId;
  private AgentId authorId;
  private Instant at;

  protected ObstacleRow() {}

  ObstacleRow(Obstacle obstacle, Instant at) {
    accountId = obstacle.account();
    stance = obstacle.stance();
    cause = obstacle.cause();
    words = obstacle.words();
    observedOn = obstacle.observedOn();
    callId = obstacle.call();
    authorId = obstacle.author();
    this.at = at;
  }

  Obstacle obstacle() {
    return new Obstacle(accountId, stance, cause, words, observedOn, callId, authorId);
  }
}
