package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An open or settled item. Amounts include VAT. An invoice that is owed in parts with their own
/// due dates is one item a part: `part` of `parts` by due date; of a whole invoice both are one.
public record Invoice(
    InvoiceId id,
    AccountId account,
    String number,
    LocalDate issuedOn,
    LocalDate dueOn,
    Money amount,
    Money open,
    Money disputed,
    boolean factored,
    @Nullable String terms,
    int part,
    int parts) {
  public boolean inParts() {
    return parts > 1;
  }

  /// `FA-77 (2/3)`: the number, with the part where there are several.
  public String shown() {
    return inParts() ? number + " (" + part + "/" + parts + ")" : number;
  }
}
