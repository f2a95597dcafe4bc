package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/// A hold began or ended. Published inside the transaction, so that the worklist follows at once.
public record HoldChanged(
    DebtorId debtor, @Nullable AccountId account, HoldType type, boolean active) {}
