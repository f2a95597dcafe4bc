package fr.entente.calls;

import fr.entente.kernel.AggregateRepository;

/// What was done on calls; lines are added and never changed.
interface CallJournalRepository extends AggregateRepository<CallJournalLine, Long> {}
