package fr.entente.mail;

import fr.entente.kernel.AggregateRepository;

/// The steps of all mail; written only.
interface MailEventRepository extends AggregateRepository<MailEvent, Long> {}
