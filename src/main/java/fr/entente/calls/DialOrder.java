package fr.entente.calls;

import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.kernel.PhoneNumber;

/// What the provider is asked to do: ring the agent's desk phone, then the debtor, in one
/// conference. The agent is greeted in the first language; the debtor is expected to speak the
/// second.
public record DialOrder(
    CallId call,
    PhoneNumber agentPhone,
    Language agentLanguage,
    PhoneNumber number,
    Language debtorLanguage) {}
