package fr.entente.kernel;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Append-only record of who did what to which subject, and why. Holds no personal data beyond ids.
@Component
public class AuditTrail {
  private final JdbcClient jdbc;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Appends one line in the caller's transaction; the actor is absent for the system itself.
  public void record(@Nullable AgentId actor, String action, String subject, String detail) {
    jdbc.sql(
            "INSERT INTO audit_event (at, actor_id, action, subject, detail) VALUES (?, ?, ?, ?, ?)")
        .param(Utc.of(clock.instant()))
        .param(actor == null ? null : actor.value())
        .param(action)
        .param(subject)
        .param(detail)
        .update();
  }
}
