package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;

/// A question was asked, answered or used. `agent` is who asked. Inside the transaction.
public record ApprovalChanged(long approval, AgentId agent, AccountId account) {}
