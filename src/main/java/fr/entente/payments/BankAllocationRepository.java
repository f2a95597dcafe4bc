package fr.entente.payments;

import fr.entente.kernel.AggregateRepository;

/// Parts of entries, as people decide them; the rules write theirs by set.
interface BankAllocationRepository extends AggregateRepository<BankAllocation, Long> {}
