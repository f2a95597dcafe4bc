package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import java.time.Instant;

/// An open account that a count found without a next action. `missing` completes a message key:
/// ITEM, TIME, HOLDER, REASON, DATE (nobody decides by any day), HOLD, DISPUTE (contested without a
/// dispute), CLOSED (closed with money owed), PASSED (its time is long over), OWNER (it waits for
/// somebody who works accounts no longer).
public record Orphan(
    Instant at, AccountId account, String reference, String debtorName, String missing) {}
