package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import java.time.LocalDate;

/// The debtor asks in writing for another date and waits for an answer; the agent is the one who
/// agreed. Inside the transaction.
public record DateAsked(
    CommitmentId commitment,
    AccountId account,
    AgentId agent,
    int instalment,
    LocalDate wantedOn,
    String words) {}
