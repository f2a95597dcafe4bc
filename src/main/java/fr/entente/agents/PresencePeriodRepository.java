package fr.entente.agents;

import fr.entente.kernel.AggregateRepository;

/// Finished periods; nobody changes them.
interface PresencePeriodRepository extends AggregateRepository<PresencePeriod, Long> {}
