package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import java.time.LocalDate;

/// A commitment in good order now waits for this deadline: a part of a plan came in, or what was
/// missing did. Inside the transaction.
public record CommitmentAdvanced(
    CommitmentId commitment, AccountId account, LocalDate nextDeadline, boolean plan) {}
