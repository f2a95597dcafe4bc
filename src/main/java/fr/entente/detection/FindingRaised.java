package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.listening.Label;
import org.jspecify.annotations.Nullable;

/// Something was heard, and the screen has to do something about it. `late`: no screen shows it,
/// for its call is over and wrapped up. Published inside the transaction that stores it.
public record FindingRaised(
    long finding,
    AccountId account,
    DebtorId debtor,
    @Nullable CallId call,
    @Nullable AgentId agent,
    Label label,
    Response response,
    boolean late) {}
