package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;

/// The debtor wrote something about a commitment and waits for an answer; the agent is the one who
/// agreed. Inside the transaction.
public record AnswerWanted(
    CommitmentId commitment, AccountId account, AgentId agent, String words) {}
