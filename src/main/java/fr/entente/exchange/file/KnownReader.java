package fr.entente.exchange.file;

import fr.entente.accounts.FactRules;
import fr.entente.accounts.IntakeKnown;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Reads what a row says of the customer beside the debt. What cannot be read is left out and
/// reported: no invoice is refused for it.
final class KnownReader {
  private static final String WARNING = "exchange.warning.known";
  private final Map<ImportField, Integer> columns;
  private final DateReader dates;
  private final DateReader births;

  KnownReader(ImportPlan plan) {
    columns = plan.columns();
    dates = new DateReader(plan.dates());
    births = DateReader.ofBirths(plan.dates());
  }

  IntakeKnown known(List<String> row, BiConsumer<String, String> warning) {
    return new IntakeKnown(
        text(row, ImportField.ORDER_NUMBER, FactRules.LONGEST),
        date(row, ImportField.BIRTH_DATE, births, warning),
        text(row, ImportField.CREDIT_SCORE, FactRules.LONGEST),
        text(row, ImportField.CREDIT_SOURCE, FactRules.LONGEST_SOURCE),
        date(row, ImportField.CREDIT_ON, dates, warning));
  }

  private @Nullable LocalDate date(
      List<String> row, ImportField field, DateReader reader, BiConsumer<String, String> warning) {
    String raw = text(row, field, FactRules.LONGEST);
    LocalDate date = raw == null ? null : reader.date(raw);
    if (raw != null && date == null) {
      warning.accept(WARNING, raw);
    }
    return date;
  }

  private @Nullable String text(List<String> row, ImportField field, int longest) {
    int column = columns.getOrDefault(field, -1);
    String raw = column < 0 || column >= row.size() ? "" : row.get(column).strip();
    return raw.isEmpty() ? null : raw.substring(0, Math.min(raw.length(), longest));
  }
}
