package fr.entente.exchange;

import fr.entente.accounts.InvoiceKey;
import java.util.Objects;

/// Writes items and, once each, their accounts into the working tables; finds doubles on the way
/// without asking the database.
final class StageWriter implements AutoCloseable {
  /// More lines than this are better cut into several files.
  static final int MOST_ITEMS = 5_000_000;

  private final BulkLoad items;
  private final BulkLoad accounts;
  private final SeenKeys seenAccounts = new SeenKeys();
  private final SeenKeys seenSirens = new SeenKeys();
  private final SeenKeys seenItems = new SeenKeys();
  private int count;
  private long totalCents;

  /// Gives the debtor of an account that is met for the first time, or refuses the line.
  interface DebtorOf {
    DebtorLine read() throws LineRefused;
  }

  StageWriter(Staging staging, ImportId id) {
    items = staging.intoItems(id);
    accounts = staging.intoAccounts(id);
  }

  /// Takes one item; false when the very same line was taken before. A number that comes twice with
  /// different content is refused: it could be a correction or a second instalment.
  boolean write(long line, OpenItem item, DebtorOf debtor) throws LineRefused {
    if (count >= MOST_ITEMS) {
      throw new UnreadableFile(
          ImportProblem.at(line, "exchange.problem.too-many", "" + MOST_ITEMS));
    }
    int ord = seenAccounts.find(item.account(), 0);
    DebtorLine fresh = ord == SeenKeys.ABSENT ? debtor.read() : null;
    if (ord == SeenKeys.ABSENT) {
      ord = seenAccounts.size();
    }
    int content =
        Objects.hash(item.issuedOn(), item.dueOn(), item.amount(), item.open(), item.disputed())
            & Integer.MAX_VALUE;
    int before = seenItems.putIfAbsent(item.number(), ord + 1L, content);
    if (before == content) {
      return false;
    }
    if (before != SeenKeys.ABSENT) {
      throw new LineRefused("exchange.reject.duplicate", item.number());
    }
    if (fresh != null) {
      seenAccounts.putIfAbsent(item.account(), 0, ord);
      write(ord, fresh);
    }
    write(line, ord, item);
    count++;
    totalCents += item.open();
    return true;
  }

  int itemCount() {
    return count;
  }

  long totalCents() {
    return totalCents;
  }

  void finish() {
    items.finish();
    accounts.finish();
  }

  @Override
  public void close() {
    items.close();
    accounts.close();
  }

  private void write(long line, int ord, OpenItem item) {
    items.add(line).add((long) ord).add(item.number()).add(InvoiceKey.of(item.number()).value());
    items.add(item.issuedOn()).add(item.dueOn());
    items.cents(item.amount()).cents(item.open()).cents(item.disputed());
    items.add(item.factored()).add(item.terms()).end();
  }

  private void write(int ord, DebtorLine debtor) {
    int debtorOrd = ord;
    if (debtor.siren() != null) {
      int same = seenSirens.putIfAbsent(debtor.siren(), 0, ord);
      debtorOrd = same == SeenKeys.ABSENT ? ord : same;
    }
    accounts.add((long) ord).add((long) debtorOrd).add(debtor.reference());
    accounts.add(debtor.person() ? "PERSON" : "COMPANY").add(debtor.name()).add(debtor.siren());
    accounts.add(debtor.address()).add(debtor.postcode()).add(debtor.city()).add(debtor.country());
    accounts.add(debtor.zone()).add(debtor.language());
    accounts.add(debtor.contactName()).add(debtor.contactRole()).add(debtor.phone());
    accounts.add(debtor.email()).add(debtor.factored());
    accounts.add(debtor.letterReference()).add(debtor.letterSentOn()).end();
  }
}
