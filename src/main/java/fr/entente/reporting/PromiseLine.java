package fr.entente.reporting;

import fr.entente.commitments.CommitmentStatus;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One instalment behind a figure, with the account and the call it comes from.
public record PromiseLine(
    CommitmentId commitment,
    AccountId account,
    String debtorName,
    @Nullable CallId call,
    String agentName,
    LocalDate agreedOn,
    int number,
    LocalDate deadline,
    Money amount,
    Money received,
    CommitmentStatus status,
    String words) {}
