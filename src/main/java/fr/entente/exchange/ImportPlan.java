package fr.entente.exchange;

import fr.entente.kernel.CreditorId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a file is to be read: what the screen may edit. Columns count from 0. Decimal mark is ',' or
/// '.'. With `snapshot`, items missing from the file are settled. `termDays` gives a due date to
/// items without one (FEC).
public record ImportPlan(
    ImportKind kind,
    @Nullable CreditorId creditor,
    Map<ImportField, Integer> columns,
    DateOrder dates,
    char decimalMark,
    boolean snapshot,
    int termDays) {
  public static final int USUAL_TERM_DAYS = 30;

  public ImportPlan {
    columns = Map.copyOf(columns);
  }

  public ImportPlan forCreditor(CreditorId id) {
    return new ImportPlan(kind, id, columns, dates, decimalMark, snapshot, termDays);
  }

  public ImportPlan asSnapshot(boolean yes) {
    return new ImportPlan(kind, creditor, columns, dates, decimalMark, yes, termDays);
  }
}
