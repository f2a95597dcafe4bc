package fr.entente.backoffice.ui.reports;

import fr.entente.uikit.chart.ChartData;
import fr.entente.uikit.chart.Mark;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Charts as a workbook, one below the other: what is shown, nothing else. Cells are texts, so that
/// none of them is a formula.
final class ReportBook {
  private static final String MADE_BY = "Entente";
  private static final String VERSION = "1.0";
  private static final int WIDE = 28;

  private ReportBook() {}

  static void write(String name, List<ChartData> charts, OutputStream target) throws IOException {
    try (var book = new Workbook(target, MADE_BY, VERSION)) {
      var sheet = book.newWorksheet(name);
      sheet.width(0, WIDE);
      int row = 0;
      for (ChartData chart : charts) {
        row = write(sheet, row, chart) + 1;
      }
    }
  }

  private static int write(Worksheet sheet, int from, ChartData chart) {
    int row = from;
    sheet.value(row, 0, chart.title());
    sheet.style(row, 0).bold().set();
    row++;
    for (int column = 0; column < chart.heads().size(); column++) {
      sheet.value(row, column, chart.heads().get(column));
      sheet.style(row, column).bold().set();
    }
    for (Mark mark : chart.marks()) {
      row++;
      sheet.value(row, 0, mark.name());
      for (int column = 0; column < mark.cells().size(); column++) {
        sheet.value(row, column + 1, mark.cells().get(column));
      }
    }
    return row + 1;
  }
}
