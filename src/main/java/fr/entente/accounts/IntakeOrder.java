package fr.entente.accounts;

import fr.entente.kernel.CreditorId;

/// A bulk load to take in. The two tables hold checked rows, joined by `ord`: items (number,
/// number_key, issued_on, due_on, amount, open_amount, disputed, factored, terms) and accounts
/// (debtor_ord, reference, debtor, contact and letter columns, account_id, debtor_id, touched).
/// With `snapshot`, items that are missing are settled; without `disputesKnown`, disputed parts
/// stay as they are.
public record IntakeOrder(
    CreditorId creditor,
    long batch,
    String itemTable,
    String accountTable,
    boolean snapshot,
    boolean disputesKnown) {
  public IntakeOrder {
    if (!itemTable.matches("\\w{1,60}") || !accountTable.matches("\\w{1,60}")) {
      throw new IllegalArgumentException("not a table name");
    }
  }
}
