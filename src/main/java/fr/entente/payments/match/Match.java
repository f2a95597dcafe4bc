package fr.entente.payments.match;

import fr.entente.kernel.AccountId;
import fr.entente.payments.MatchReason;
import java.util.List;

/// One account proposed for an entry: confidence in thousandths, the reasons, and the invoices that
/// the payer designated.
public record Match(
    AccountId account, int confidence, List<MatchReason> reasons, List<String> invoices) {}
