package fr.entente.exchange;

import fr.entente.kernel.Money;
import fr.entente.payments.BankLine;
import java.time.LocalDate;
import java.util.List;

/// Turns one row of a bank's list (CSV or XLSX) into a movement: one signed amount, or debit and
/// credit side by side. Known by its content, or by the bank's own number when there is a column.
final class BankListReader {
  private final ImportPlan plan;
  private final AmountReader amounts;
  private final DateReader dates;

  BankListReader(ImportPlan plan) {
    this.plan = plan;
    amounts = new AmountReader(plan.decimalMark());
    dates = new DateReader(plan.dates());
  }

  BankLine line(long number, List<String> row) throws LineRefused {
    String rawDate = text(row, ImportField.PAYMENT_DATE);
    LocalDate date = dates.date(rawDate);
    if (date == null) {
      throw new LineRefused("exchange.reject.date", rawDate);
    }
    long cents = cents(row);
    String label = text(row, ImportField.PAYMENT_REFERENCE).replaceAll("\\s+", " ");
    BankLabel told = BankLabel.of(label);
    String name = text(row, ImportField.PAYER_NAME);
    String means = text(row, ImportField.PAYMENT_MEANS);
    String given = text(row, ImportField.PAYMENT_KEY);
    String value = text(row, ImportField.VALUE_DATE);
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
        name.isEmpty() ? told.payer() : name,
        text(row, ImportField.PAYER_IBAN),
        label,
        means.isEmpty() ? told.means() : means,
        false,
        "");
  }

  private long cents(List<String> row) throws LineRefused {
    long credit = side(row, ImportField.CREDIT);
    long debit = side(row, ImportField.DEBIT);
    if (credit != 0 || debit != 0) {
      return Math.abs(credit) - Math.abs(debit);
    }
    String raw = text(row, ImportField.AMOUNT);
    Long cents = amounts.cents(raw);
    if (cents == null || cents == 0) {
      throw new LineRefused("exchange.reject.amount", raw);
    }
    return cents;
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
    return column < 0 || column >= row.size() ? "" : row.get(column).strip();
  }
}
