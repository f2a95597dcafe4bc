package fr.entente.payments;

import fr.entente.kernel.AccountId;
import java.util.List;

/// An import was taken back: what it had posted on these accounts, or taken off them, is undone.
/// Published inside the transaction.
public record PaymentsTakenBack(List<AccountId> accounts) {}
