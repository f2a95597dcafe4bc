package fr.entente.exchange.file;

import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// How a table is best read, judged by its header and its first rows.
public final class PlanGuess {
  private PlanGuess() {}

  /// The plan for this kind, with columns as they are usually called.
  public static ImportPlan of(FirstRows read, ImportKind kind) {
    Map<ImportField, Integer> columns = Headers.propose(read.header(), kind);
    if (kind == ImportKind.BANK && !columns.containsKey(ImportField.DIRECTION)) {
      OptionalInt sides = Sides.column(read, columns.values());
      sides.ifPresent(column -> columns.put(ImportField.DIRECTION, column));
    }
    return of(read, kind, columns);
  }

  /// The plan for this kind and these columns: decimal mark and order of dates by their values.
  public static ImportPlan of(FirstRows read, ImportKind kind, Map<ImportField, Integer> columns) {
    char mark =
        kind == ImportKind.FEC || kind == ImportKind.FEC_PAYMENTS
            ? ','
            : AmountReader.markOf(
                values(
                    read,
                    columns,
                    ImportField.AMOUNT,
                    ImportField.OPEN_AMOUNT,
                    ImportField.DISPUTED_AMOUNT,
                    ImportField.CREDIT,
                    ImportField.DEBIT));
    DateOrder order =
        DateReader.orderOf(
            values(
                read,
                columns,
                ImportField.DUE_ON,
                ImportField.ISSUED_ON,
                ImportField.PAYMENT_DATE));
    return new ImportPlan(kind, null, columns, order, mark, false, ImportPlan.USUAL_TERM_DAYS);
  }

  private static List<String> values(
      FirstRows read, Map<ImportField, Integer> columns, ImportField... fields) {
    List<String> values = new ArrayList<>();
    for (ImportField field : fields) {
      Integer column = columns.get(field);
      if (column != null) {
        read.rows().stream()
            .filter(row -> row.size() > column)
            .forEach(row -> values.add(row.get(column)));
      }
    }
    return values;
  }
}
