package fr.entente.kernel;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Append-only record of who did what to which subject, and why. Holds no personal data beyond ids.
@Component
public class AuditTrail {
  private final AuditEventRepository events;
  private final Clock clock;

  AuditTrail(AuditEventRepository events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /// Appends one line in the caller's transaction; the actor is absent for the system itself.
  @Transactional
  public void record(@Nullable AgentId actor, String action, String subject, String detail) {
    events.persist(new AuditEvent(clock.instant(), actor, action, subject, detail));
  }

  /// The same for what comes again and again, such as reading: one line of a person, about a
  /// subject, within so long.
  @Transactional
  public void recordOnceIn(Duration within, AgentId actor, String action, String subject) {
    var since = clock.instant().minus(within);
    if (!events.existsBySubjectAndActionAndActorIdAndAtAfter(subject, action, actor, since)) {
      record(actor, action, subject, "");
    }
  }
}
