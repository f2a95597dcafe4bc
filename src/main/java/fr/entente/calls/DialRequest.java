package fr.entente.calls;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.PhoneNumber;

/// An agent's wish to ring one number for one account. The click id makes a repeated click the same
/// wish.
public record DialRequest(
    AgentId agent, AccountId account, PhoneNumber number, String clickId, boolean agreedCallback) {}
