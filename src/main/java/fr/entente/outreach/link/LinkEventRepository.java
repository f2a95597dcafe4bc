package fr.entente.outreach.link;

import fr.entente.kernel.AggregateRepository;

/// The journal of the public page; written only.
interface LinkEventRepository extends AggregateRepository<LinkEvent, Long> {}
