package fr.entente.accounts;

import fr.entente.kernel.CreditorId;

/// A bulk load to take in, whose rows were written to the stage under its batch. With `snapshot`,
/// items that are missing are settled, if they are those that were `shown`; without
/// `disputesKnown`, disputed parts stay as they are.
public record IntakeOrder(
    CreditorId creditor, long batch, boolean snapshot, boolean disputesKnown, Settling shown) {}
