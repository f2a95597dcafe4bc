package fr.entente.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One open item to be taken in, checked; amounts in cents, negative for a credit note.
public record IntakeItem(
    String account,
    String number,
    LocalDate issuedOn,
    LocalDate dueOn,
    long amount,
    long open,
    long disputed,
    boolean factored,
    @Nullable String terms) {
  /// The same item with what its entries make together.
  public IntakeItem netted(long newAmount, long newOpen) {
    return new IntakeItem(
        account, number, issuedOn, dueOn, newAmount, newOpen, disputed, factored, terms);
  }
}
