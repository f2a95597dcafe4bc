package fr.entente.payments;

import fr.entente.kernel.Money;

/// The one sum on the account of which a movement is a part, as its bank calls it. A statement
/// often tells the sum, and a notice its parts: the same money.
public record Whole(String reference, Money total) {}
