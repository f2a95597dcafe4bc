package fr.entente.exchange.file;

import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The cells of a row by the fields that a plan gives them.
final class RowFields {
  private static final Set<String> YES =
      Set.of(
          "1",
          "oui",
          "o",
          "yes",
          "y",
          "true",
          "vrai",
          "x",
          "affacturage",
          "affacturee",
          "factored");

  private final int[] columns = new int[ImportField.values().length];
  private static final Set<String> NONE =
      Set.of(
          "-", "--", "–", "—", "n/a", "na", "néant", "neant", "null", "none", "nc", "n.c.", "nd");

  private final SidedAmount amounts;
  private final DateReader dates;

  RowFields(ImportPlan plan) {
    for (ImportField field : ImportField.values()) {
      columns[field.ordinal()] = plan.columns().getOrDefault(field, -1);
    }
    amounts = SidedAmount.ofDebts(new AmountReader(plan.decimalMark()));
    dates = new DateReader(plan.dates());
  }

  boolean has(ImportField field) {
    return columns[field.ordinal()] >= 0;
  }

  /// What the account of the line is known by: its reference, or in a list without any the name of
  /// the customer.
  String account(List<String> row) throws LineRefused {
    return has(ImportField.ACCOUNT_REFERENCE)
        ? needed(row, ImportField.ACCOUNT_REFERENCE, 64)
        : NameAccount.of(needed(row, ImportField.DEBTOR_NAME, 160));
  }

  @Nullable Long amount(List<String> row, ImportField field) throws LineRefused {
    String raw = text(row, field);
    if (raw.isEmpty() || none(raw)) {
      return null;
    }
    Long cents = amounts.cents(raw);
    if (cents == null && PlanGuess.foreign(raw)) {
      throw new LineRefused("exchange.reject.currency", raw);
    }
    if (cents == null) {
      throw new LineRefused("exchange.reject.amount", raw);
    }
    return cents;
  }

  @Nullable LocalDate date(List<String> row, ImportField field) throws LineRefused {
    String raw = text(row, field);
    if (raw.isEmpty()) {
      return null;
    }
    LocalDate date = dates.date(raw);
    // What stands for none is no date of our time either; few lines have it.
    if (date == null && !none(raw) && !DateReader.zero(raw)) {
      throw new LineRefused("exchange.reject.date", raw);
    }
    return date;
  }

  String needed(List<String> row, ImportField field, int longest) throws LineRefused {
    String raw = text(row, field);
    if (raw.isEmpty()) {
      throw new LineRefused("exchange.reject.missing", field.name());
    }
    if (raw.length() > longest) {
      throw new LineRefused("exchange.reject.too-long", raw.substring(0, longest));
    }
    return raw;
  }

  String text(List<String> row, ImportField field) {
    int column = columns[field.ordinal()];
    return column < 0 || column >= row.size() ? "" : CellText.trimmed(row.get(column));
  }

  // What people and packages write where there is nothing to write.
  private static boolean none(String raw) {
    return NONE.contains(raw.toLowerCase(Locale.ROOT));
  }

  static boolean yes(String raw) {
    return !raw.isEmpty() && YES.contains(Headers.plain(raw));
  }

  static @Nullable String orNull(String raw, int longest) {
    return raw.isEmpty() ? null : raw.substring(0, Math.min(raw.length(), longest));
  }
}
