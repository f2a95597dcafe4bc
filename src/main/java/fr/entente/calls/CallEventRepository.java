package fr.entente.calls;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CallId;

/// What the provider told, each piece of news once.
interface CallEventRepository extends AggregateRepository<CallEvent, Long> {
  boolean existsByCallIdAndEventKey(CallId call, String eventKey);
}
