package fr.entente.kernel;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// One line of the audit trail.
@Entity
@Immutable
@Table(name = "audit_event")
@NullUnmarked
class AuditEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Instant at;
  private @Nullable AgentId actorId;
  private String action;
  private String subject;
  private String detail;

  protected AuditEvent() {}

  AuditEvent(Instant at, @Nullable AgentId actor, String action, String subject, String detail) {
    this.at = at;
    this.actorId = actor;
    this.action = action;
    this.subject = subject;
    this.detail = detail;
  }
}
