package fr.entente.exchange.file;

import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportProblem;
import java.nio.file.Path;
import java.util.List;

/// The header of a file and the first rows under it, with the shape by which they were read.
/// Refuses a file without a header or without rows.
public record FirstRows(FileShape shape, List<String> header, List<List<String>> rows) {
  private static final int ROWS = 300;
  private static final int HEADER_WITHIN = 25;

  public static FirstRows of(UploadedFile upload, Path file) {
    FileShape shape = ShapeDetector.detect(upload, file);
    List<List<String>> rows = ShapeDetector.firstRows(file, shape, true, ROWS);
    int header = headerRow(rows);
    if (header < 0) {
      throw new UnreadableFile(ImportProblem.of(headless(rows)));
    }
    if (rows.size() <= header + 1) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.no-rows"));
    }
    var found = new FileShape(shape.workbook(), shape.charset(), shape.delimiter(), header);
    return new FirstRows(found, rows.get(header), rows.subList(header + 1, rows.size()));
  }

  // Some banks give their lists without names of columns: the first row is already one of the list.
  private static String headless(List<List<String>> rows) {
    var days = new DateReader(DateOrder.DAY_FIRST);
    var comma = new AmountReader(',');
    var point = new AmountReader('.');
    boolean data =
        rows.stream()
            .limit(HEADER_WITHIN)
            .anyMatch(row ->
                row.stream().anyMatch(cell -> days.date(cell) != null)
                    && row.stream()
                        .filter(cell -> days.date(cell) == null)
                        .anyMatch(cell -> comma.cents(cell) != null || point.cents(cell) != null));
    return data ? "exchange.problem.no-names" : "exchange.problem.header";
  }

  // Title rows may stand above the header: the best of the first rows that look like one.
  private static int headerRow(List<List<String>> rows) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
      List<String> row = rows.get(i);
      if (Headers.fec(row)) {
        return i;
      }
      int known = Headers.known(row);
      int score = known * 2 + (ShapeDetector.wordy(row) ? 1 : 0);
      if (row.size() > 1 && score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }
}
