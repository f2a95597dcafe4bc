package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.listening.Label;
import org.jspecify.annotations.Nullable;

/// Something was heard, and the screen has to do something about it. Published inside the
/// transaction that stores it.
public record FindingRaised(
    long finding,
    AccountId account,
    @Nullable CallId call,
    @Nullable AgentId agent,
    Label label,
    Response response) {}
