package fr.entente.compliance;

import fr.entente.kernel.PhoneNumber;
import java.time.Instant;

/// An earlier dial of the same debtor, as compliance counts it.
public record PastAttempt(
    Instant at, PhoneNumber number, boolean rang, boolean rightParty, boolean callbackAsked) {}
