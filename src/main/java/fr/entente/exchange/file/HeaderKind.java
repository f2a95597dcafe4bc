package fr.entente.exchange.file;

import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which kind of list has such a header.
final class HeaderKind {
  // Our own account at the bank stands in such a column, or a customer's in a list of payments.
  private static final Set<String> ANY_ACCOUNT =
      Set.of("account", "accountnumber", "accountno", "compte", "ncompte", "numerocompte");
  private static final Set<String> RUNNING_BALANCE =
      Set.of("balance", "solde", "runningbalance", "accountbalance", "soldecompte");

  private static final Set<ImportField> OF_BANKS =
      EnumSet.of(ImportField.VALUE_DATE, ImportField.DIRECTION, ImportField.PAYER_IBAN);

  private HeaderKind() {}

  /// The kind whose needed fields the header names; payments before open items only when there is
  /// no due date.
  static ImportKind of(List<String> header) {
    var items = Headers.propose(header, ImportKind.OPEN_ITEMS);
    var payments = Headers.propose(header, ImportKind.PAYMENTS);
    boolean due =
        items.containsKey(ImportField.DUE_ON)
            || items.containsKey(ImportField.LETTERING)
                && items.containsKey(ImportField.ACCOUNT_REFERENCE);
    var bank = Headers.propose(header, ImportKind.BANK);
    boolean sides = bank.containsKey(ImportField.CREDIT);
    boolean nobody =
        !payments.containsKey(ImportField.ACCOUNT_REFERENCE)
            && !payments.containsKey(ImportField.INVOICE_NUMBER);
    nobody |= ofOneAccount(header, payments, bank);
    if (!due
        && bank.keySet().containsAll(ImportField.needed(ImportKind.BANK))
        && (bank.containsKey(ImportField.PAYMENT_REFERENCE)
            || bank.containsKey(ImportField.PAYER_NAME))
        && (sides || nobody && bank.containsKey(ImportField.AMOUNT))) {
      return ImportKind.BANK;
    }
    return !due && payments.keySet().containsAll(ImportField.needed(ImportKind.PAYMENTS))
        ? ImportKind.PAYMENTS
        : ImportKind.OPEN_ITEMS;
  }

  // What only banks tell, beside an account of which nothing says that it is a customer's: a
  // balance that runs on, a second date, the side, the account of the other.
  private static boolean ofOneAccount(
      List<String> header, Map<ImportField, Integer> payments, Map<ImportField, Integer> bank) {
    List<String> bare = header.stream().map(name -> BareName.of(Headers.plain(name))).toList();
    Integer account = payments.get(ImportField.ACCOUNT_REFERENCE);
    return account != null
        && !payments.containsKey(ImportField.INVOICE_NUMBER)
        && ANY_ACCOUNT.contains(bare.get(account))
        && (bare.stream().anyMatch(RUNNING_BALANCE::contains)
            || OF_BANKS.stream().anyMatch(bank::containsKey));
  }
}
