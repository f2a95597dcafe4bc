package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.Instant;

/// Something that was said to a debtor and not done in the call: what, on which account, by whom,
/// when. Late: it has waited for more than a day.
public record UndoneDeed(
    long id,
    AccountId account,
    String reference,
    String debtorName,
    AgentId agent,
    String deed,
    Instant saidAt,
    boolean late) {}
