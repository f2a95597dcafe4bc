package fr.entente.accounts;

import java.time.LocalDate;

/// Writes items and, once each, their accounts into the working tables; finds doubles on the way
/// without asking the database.
public final class StageWriter implements AutoCloseable {
  private final BulkLoad items;
  private final BulkLoad accounts;
  private final SeenItems seen = new SeenItems();
  private final SeenKeys seenSirens = new SeenKeys();
  private int count;
  private long totalCents;

  /// What became of an item: taken, alone under its number or as one more (a part with its own due
  /// date, or a number given again in another year); or left because it came before, with the same
  /// content or with another.
  public enum Taken {
    NEW,
    PART,
    REPEATED,
    CONTRADICTED;

    public boolean taken() {
      return this == NEW || this == PART;
    }
  }

  /// Reads the debtor of an account that is met for the first time, or refuses it.
  public interface DebtorOf<E extends Exception> {
    IntakeDebtor read() throws E;
  }

  StageWriter(BulkLoad items, BulkLoad accounts) {
    this.items = items;
    this.accounts = accounts;
  }

  /// Takes one item, unless it came before.
  public <E extends Exception> Taken write(long line, IntakeItem item, DebtorOf<E> debtor)
      throws E {
    IntakeDebtor fresh =
        seen.ordinal(item.account()) == SeenItems.NEW_ACCOUNT ? debtor.read() : null;
    Taken taken = seen.take(item);
    if (!taken.taken()) {
      return taken;
    }
    int ord = seen.ordinal(item.account());
    if (fresh != null) {
      write(ord, fresh);
    }
    write(line, ord, item, taken == Taken.PART ? item.dueOn() : IntakeParts.ALONE);
    count++;
    totalCents += item.open();
    return taken;
  }

  public int itemCount() {
    return count;
  }

  public long totalCents() {
    return totalCents;
  }

  /// Waits until all rows are in the tables.
  public void finish() {
    items.finish();
    accounts.finish();
  }

  @Override
  public void close() {
    items.close();
    accounts.close();
  }

  private void write(long line, int ord, IntakeItem item, LocalDate part) {
    items.add(line).add((long) ord).add(item.number()).add(InvoiceKey.of(item.number()).value());
    items.add(item.issuedOn()).add(item.dueOn());
    items.cents(item.amount()).cents(item.open()).cents(item.disputed());
    items.add(item.factored()).add(item.terms()).add(part).end();
  }

  private void write(int ord, IntakeDebtor debtor) {
    int debtorOrd = ord;
    if (debtor.siren() != null) {
      long same = seenSirens.putIfAbsent(debtor.siren(), 0, ord);
      debtorOrd = same == SeenKeys.ABSENT ? ord : (int) same;
    }
    accounts.add((long) ord).add((long) debtorOrd).add(debtor.reference());
    accounts.add(debtor.person() ? "PERSON" : "COMPANY").add(debtor.name()).add(debtor.siren());
    accounts.add(debtor.address()).add(debtor.postcode()).add(debtor.city()).add(debtor.country());
    accounts.add(debtor.zone()).add(debtor.language());
    accounts.add(debtor.contactName()).add(debtor.contactRole()).add(debtor.phone());
    accounts.add(debtor.otherPhone()).add(debtor.phoneNote());
    accounts.add(debtor.email()).add(debtor.factored());
    accounts.add(debtor.letterReference()).add(debtor.letterSentOn());
    var known = debtor.known();
    accounts.add(known.orderNumber()).add(known.birthDate()).add(known.creditScore());
    accounts.add(known.creditSource()).add(known.creditOn()).end();
  }
}
