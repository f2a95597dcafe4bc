package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;

/// The commitment no longer binds; the account returns to the worklist. Inside the transaction.
public record CommitmentCancelled(CommitmentId commitment, AccountId account, String reason) {}
