package fr.entente.accounts;

/// What the list of accounts can be ordered by, each with the index that is in this order.
public enum AccountOrder {
  DEBTOR("d.name", "debtor_name"),
  REFERENCE("a.reference", "account_reference"),
  BALANCE("a.balance", "account_balance"),
  OVERDUE("a.overdue", "account_overdue"),
  OLDEST("a.oldest_due_on", "account_oldest");

  private final String column;
  private final String index;

  AccountOrder(String column, String index) {
    this.column = column;
    this.index = index;
  }

  String column() {
    return column;
  }

  String index() {
    return index;
  }
}
