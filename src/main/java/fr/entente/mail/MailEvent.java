package fr.entente.mail;

import fr.entente.kernel.AgentId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// What became of one mail, step by step.
@Entity
@Immutable
@Table(name = "mail_event")
@NullUnmarked
class MailEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long mailId;
  private String kind;
  private int attempt;
  private String detail;
  private @Nullable AgentId actorId;
  private Instant at;

  protected MailEvent() {}

  MailEvent(
      long mail, String kind, int attempt, String detail, @Nullable AgentId actor, Instant at) {
    this.mailId = mail;
    this.kind = kind;
    this.attempt = attempt;
    this.detail = detail;
    this.actorId = actor;
    this.at = at;
  }
}
