package fr.entente.kernel;

import java.time.Instant;

/// The audit trail; lines are added and never changed.
interface AuditEventRepository extends AggregateRepository<AuditEvent, Long> {
  boolean existsBySubjectAndActionAndActorIdAndAtAfter(
      String subject, String action, AgentId actor, Instant after);
}
