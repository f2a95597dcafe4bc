package fr.entente.exchange.file;

import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportPlan;
import java.time.LocalDate;
import java.util.List;
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
  private final AmountReader amounts;
  private final DateReader dates;

  RowFields(ImportPlan plan) {
    for (ImportField field : ImportField.values()) {
      columns[field.ordinal()] = plan.columns().getOrDefault(field, -1);
    }
    amounts = new AmountReader(plan.decimalMark());
    dates = new DateReader(plan.dates());
  }

  boolean has(ImportField field) {
    return columns[field.ordinal()] >= 0;
  }

  @Nullable Long amount(List<String> row, ImportField field) throws LineRefused {
    String raw = text(row, field);
    if (raw.isEmpty()) {
      return null;
    }
    Long cents = amounts.cents(raw);
    if (cents == null) {
      throw new LineRefused("exchange.reject.amount", raw);
    }
    return cents;
  }

  @Nullable LocalDate date(List<String> row, ImportField field) throws LineRefused {
    String raw = text(row, field);
    if (raw.isEmpty() || DateReader.zero(raw)) {
      return null;
    }
    LocalDate date = dates.date(raw);
    if (date == null) {
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

  static boolean yes(String raw) {
    return !raw.isEmpty() && YES.contains(Headers.plain(raw));
  }

  static @Nullable String orNull(String raw, int longest) {
    return raw.isEmpty() ? null : raw.substring(0, Math.min(raw.length(), longest));
  }
}
