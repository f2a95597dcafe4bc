package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One bank entry in a list, with where it stands and its best proposal; confidence in thousandths.
/// The version says as of when it was read.
public record EntryLine(
    long id,
    int version,
    EntryStatus status,
    @Nullable EntryReason reason,
    BankSource source,
    Money amount,
    Money allocated,
    LocalDate bookedOn,
    String payer,
    String payerShown,
    String text,
    String means,
    @Nullable String remark,
    int confidence,
    @Nullable AccountId proposed,
    String proposedDebtor,
    String proposedReference) {
  public Money rest() {
    return amount.minus(allocated);
  }

  public boolean waits() {
    return status == EntryStatus.REVIEW
        || status == EntryStatus.UNALLOCATED
        || status == EntryStatus.PARTLY;
  }

  /// What the rules set aside, or the bank took back, no person can undo.
  public boolean undoable() {
    return status == EntryStatus.MATCHED
        || status == EntryStatus.PARTLY
        || reason == EntryReason.SET_ASIDE;
  }

  /// Whether posting it may count money a second time: nobody does that by a key alone.
  public boolean perhapsCounted() {
    return reason == EntryReason.PERHAPS_THE_SAME || reason == EntryReason.ALREADY_COUNTED;
  }
}
