package fr.entente.exchange.reading;

import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.bank.StatementFormat;
import fr.entente.exchange.file.FileShape;
import fr.entente.exchange.file.FirstRows;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a file was read; null where a format leaves no choice. Columns by the field they fill; the
/// header row counts from 1 over the rows that are not empty.
record FileLayout(
    String format,
    @Nullable String encoding,
    @Nullable String separator,
    @Nullable String sheet,
    @Nullable Integer headerRow,
    Map<String, String> columns,
    @Nullable String decimal,
    @Nullable String dates) {
  static FileLayout statement(StatementFormat format) {
    return new FileLayout(format.shown(), null, null, null, null, Map.of(), null, null);
  }

  static FileLayout of(FirstRows rows, ImportPlan plan) {
    FileShape shape = rows.shape();
    boolean books = plan.kind() == ImportKind.FEC || plan.kind() == ImportKind.FEC_PAYMENTS;
    boolean plain = !shape.workbook() && !shape.inXml();
    Map<String, String> columns = new LinkedHashMap<>();
    for (ImportField field : ImportField.values()) {
      Integer column = plan.columns().get(field);
      if (column != null) {
        columns.put(field.name().toLowerCase(Locale.ROOT), rows.header().get(column));
      }
    }
    return new FileLayout(
        books ? "FEC" : shape.workbook() ? "XLSX" : "CSV",
        plain ? shape.charset() : null,
        plain ? String.valueOf(shape.delimiter()) : null,
        shape.sheet(),
        shape.headerRow() + 1,
        columns,
        books ? null : String.valueOf(plan.decimalMark()),
        switch (plan.dates()) {
          case DAY_FIRST -> "day-first";
          case MONTH_FIRST -> "month-first";
          case YEAR_FIRST -> "iso";
        });
  }
}
