package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;

/// A promised part has not come in by its deadline. Inside the transaction.
public record CommitmentBroken(
    CommitmentId commitment, AccountId account, boolean plan, int instalment) {}
