package fr.entente.accounts;

import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;

/// How much of one invoice is contested.
public record DisputedPart(InvoiceId invoice, Money amount) {}
