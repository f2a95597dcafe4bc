package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.listening.Label;
import org.jspecify.annotations.Nullable;

/// A person said what a suspicion is. Published inside the transaction that stores it.
public record FindingAnswered(
    AccountId account,
    @Nullable CallId call,
    @Nullable AgentId agent,
    Label label,
    FindingState state) {}
