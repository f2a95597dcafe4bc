package fr.entente.detection;

import fr.entente.kernel.AggregateRepository;

/// The histories of the findings; lines are added and never changed.
interface FindingEventRepository extends AggregateRepository<FindingEvent, Long> {}
