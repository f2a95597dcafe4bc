package fr.entente.accounts;

import fr.entente.kernel.CreditorId;

/// A bulk load to take in, whose rows were written to the stage under its batch. With `snapshot`,
/// items that are missing are settled; without `disputesKnown`, disputed parts stay as they are.
public record IntakeOrder(
    CreditorId creditor, long batch, boolean snapshot, boolean disputesKnown) {}
