package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;

/// Everything promised has come in. Inside the transaction.
public record CommitmentKept(CommitmentId commitment, AccountId account, boolean plan) {}
