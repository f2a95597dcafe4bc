package fr.entente.payments;

import fr.entente.kernel.AccountId;
import java.util.List;

/// One account proposed for an entry: confidence in thousandths, the reasons, and the invoices that
/// the payer designated.
record Match(AccountId account, int confidence, List<MatchReason> reasons, List<String> invoices) {}
