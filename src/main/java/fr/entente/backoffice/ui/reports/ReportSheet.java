package fr.entente.backoffice.ui.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.entente.uikit.chart.ChartData;
import fr.entente.uikit.chart.Mark;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Charts as a file for a spreadsheet: what is shown, nothing else. A text that a spreadsheet would
/// take for a formula is marked as text.
final class ReportSheet {
  private ReportSheet() {}

  static String of(List<ChartData> charts) {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
      charts.forEach(chart -> write(csv, chart));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(CsvWriter csv, ChartData chart) {
    csv.writeRecord(safe(chart.title()));
    csv.writeRecord(chart.heads().stream().map(ReportSheet::safe).toList());
    chart.marks().forEach(mark -> csv.writeRecord(row(mark)));
    csv.writeRecord("");
  }

  private static List<String> row(Mark mark) {
    List<String> row = new ArrayList<>();
    row.add(safe(mark.name()));
    mark.cells().forEach(cell -> row.add(safe(cell)));
    return row;
  }

  private static String safe(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula && !text.matches("-[\\d\\s\\u00a0\\u202f.,]+.{0,2}") ? "'" + text : text;
  }
}
