package fr.entente.exchange.bank;

import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.file.AmountReader;
import fr.entente.exchange.file.CellText;
import fr.entente.exchange.file.DateReader;
import fr.entente.exchange.file.LineRefused;
import fr.entente.exchange.file.SidedAmount;
import fr.entente.exchange.file.Sides;
import fr.entente.exchange.file.StatusWord;
import fr.entente.kernel.Money;
import fr.entente.payments.BankLine;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Turns one row of a bank's list (CSV or XLSX) into a movement: one signed amount, or debit and
/// credit side by side. Known by its content, or by the bank's own number when there is a column.
public final class BankListReader {
  private final ImportPlan plan;
  private final SidedAmount amounts;
  private final DateReader dates;

  public BankListReader(ImportPlan plan) {
    this.plan = plan;
    amounts = SidedAmount.ofMovements(new AmountReader(plan.decimalMark()));
    dates = new DateReader(plan.dates());
  }

  public BankLine line(long number, List<String> row) throws LineRefused {
    executed(text(row, ImportField.STATUS));
    String booked = text(row, ImportField.PAYMENT_DATE);
    String value = text(row, ImportField.VALUE_DATE);
    String rawDate = booked.isEmpty() ? value : booked;
    LocalDate date = dates.date(rawDate);
    if (date == null) {
      throw new LineRefused("exchange.reject.date", rawDate);
    }
    String currency = text(row, ImportField.CURRENCY);
    if (!CellText.euros(currency)) {
      throw new LineRefused("exchange.reject.currency", currency);
    }
    long cents = cents(row);
    String label = label(row);
    String payer = text(row, ImportField.PAYER_NAME);
    if (label.isEmpty() && payer.isEmpty()) {
      // A balance under the list is shorter than a movement.
      throw row.size() <= plan.columns().getOrDefault(ImportField.PAYMENT_REFERENCE, -1)
          ? LineRefused.leaveOut("exchange.reject.footer", "")
          : new LineRefused("exchange.reject.no-label", "");
    }
    if (payer.isEmpty() && BankLabel.balance(label)) {
      throw LineRefused.leaveOut("exchange.reject.footer", "");
    }
    BankLabel told = BankLabel.of(label);
    String name = payer;
    String means = text(row, ImportField.PAYMENT_MEANS);
    String given = text(row, ImportField.PAYMENT_KEY);
    String identity =
        given.isEmpty()
            ? String.join("|", "list", "" + date, "" + cents, value, label, name)
            : String.join("|", "list", given, "" + date, "" + cents);
    return new BankLine(
        number,
        identity,
        Money.ofCents(cents),
        date,
        value.isEmpty() ? null : dates.date(value),
        given,
        "",
        "",
        "",
        false,
        cents < 0 && told.takenBack() ? "REJET" : "",
        name.isEmpty() && (cents > 0 || told.takenBack()) ? told.payer() : name,
        text(row, ImportField.PAYER_IBAN),
        label,
        means.isEmpty() ? told.means() : means,
        false,
        "");
  }

  // What the bank refused or has not done yet pays nothing.
  private static void executed(String status) throws LineRefused {
    switch (StatusWord.ofMovement(status)) {
      case VALID, PAID -> {}
      case VOID -> throw LineRefused.leaveOut("exchange.reject.not-executed", status);
      case UNKNOWN -> throw new LineRefused("exchange.reject.status", status);
    }
  }

  private long cents(List<String> row) throws LineRefused {
    long credit = side(row, ImportField.CREDIT);
    long debit = side(row, ImportField.DEBIT);
    if (credit != 0 || debit != 0) {
      // What went out is written with a minus or without; a minus among what came in is a
      // correction.
      return credit - Math.abs(debit);
    }
    String raw = text(row, ImportField.AMOUNT);
    Long cents = amounts.cents(raw);
    if (cents == null || cents == 0) {
      throw new LineRefused("exchange.reject.amount", raw);
    }
    return directed(cents, text(row, ImportField.DIRECTION));
  }

  // A column beside an amount without a sign: which way the money went.
  private static long directed(long cents, String direction) throws LineRefused {
    if (direction.isEmpty() || cents < 0) {
      return cents;
    }
    if (Sides.out(direction)) {
      return -cents;
    }
    if (!Sides.in(direction)) {
      throw new LineRefused("exchange.reject.direction", direction);
    }
    return cents;
  }

  private String label(List<String> row) {
    Set<String> parts = new LinkedHashSet<>();
    for (ImportField field :
        List.of(
            ImportField.PAYMENT_REFERENCE, ImportField.PAYMENT_DETAIL, ImportField.PAYMENT_EXTRA)) {
      String part = text(row, field).replaceAll("\\s+", " ");
      // Some banks repeat the short label at the head of the long one.
      parts.removeIf(part::startsWith);
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join(" ", parts);
  }

  private long side(List<String> row, ImportField field) throws LineRefused {
    String raw = text(row, field);
    Long cents = raw.isEmpty() ? Long.valueOf(0) : amounts.cents(raw);
    if (cents == null) {
      throw new LineRefused("exchange.reject.amount", raw);
    }
    return cents;
  }

  private String text(List<String> row, ImportField field) {
    int column = plan.columns().getOrDefault(field, -1);
    return column < 0 || column >= row.size() ? "" : CellText.trimmed(row.get(column));
  }
}
