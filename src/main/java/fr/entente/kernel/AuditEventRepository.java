package fr.entente.kernel;

/// The audit trail; lines are added and never changed.
interface AuditEventRepository extends AggregateRepository<AuditEvent, Long> {}
