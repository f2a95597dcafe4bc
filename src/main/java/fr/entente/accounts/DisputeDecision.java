package fr.entente.accounts;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;

/// How a dispute is decided and what the debtor is answered; `upheld` counts for a part only.
public record DisputeDecision(
    long dispute, DisputeOutcome outcome, Money upheld, String answer, AgentId author) {}
