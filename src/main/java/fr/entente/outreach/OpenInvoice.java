package fr.entente.outreach;

import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.LocalDate;

/// An invoice of an arrangement of which something is open and not disputed.
public record OpenInvoice(InvoiceId id, String number, LocalDate issuedOn, Money undisputed) {}
