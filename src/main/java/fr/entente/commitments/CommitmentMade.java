package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import java.time.LocalDate;

/// A promise or plan was recorded: the account leaves the worklist until its deadline. Inside the
/// transaction.
public record CommitmentMade(
    CommitmentId commitment, AccountId account, LocalDate nextDeadline, boolean plan) {}
