package fr.entente.calls;

import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.kernel.PhoneNumber;

/// What the provider is asked to do: ring the agent's desk phone, then the debtor, in one
/// conference.
public record DialOrder(
    CallId call, PhoneNumber agentPhone, PhoneNumber number, Language language) {}
