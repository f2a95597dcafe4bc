package fr.entente.exchange.file;

import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.LayoutSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The header of a file and the first rows under it, with the shape by which they were read.
/// Refuses a file without a header or without rows.
public record FirstRows(FileShape shape, List<String> header, List<List<String>> rows) {
  private static final int ROWS = 300;
  private static final int HEADER_WITHIN = 25;

  public static FirstRows of(UploadedFile upload, Path file) {
    return of(upload, file, LayoutSetting.NONE);
  }

  /// What a person said goes before what the file looks like.
  public static FirstRows of(UploadedFile upload, Path file, LayoutSetting said) {
    FileShape shape = ShapeDetector.detect(upload, file, said);
    List<List<String>> rows = ShapeDetector.firstRows(file, shape, true, ROWS);
    Integer told = said.headerRow();
    if (told != null && told == LayoutSetting.NO_HEADER) {
      return nameless(shape, rows);
    }
    int header = told == null ? headerRow(rows) : told;
    if (header < 0 || header >= rows.size()) {
      throw new UnreadableFile(ImportProblem.of(headless(rows)));
    }
    if (rows.size() <= header + 1) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.no-rows"));
    }
    return new FirstRows(
        shape.withHeaderRow(header), rows.get(header), rows.subList(header + 1, rows.size()));
  }

  /// The first rows of a file in which no list was found, with nothing for a header.
  public static FirstRows asTheyAre(UploadedFile upload, Path file, LayoutSetting said) {
    FileShape shape = ShapeDetector.detect(upload, file, said);
    return new FirstRows(shape, List.of(), ShapeDetector.firstRows(file, shape, true, ROWS));
  }

  /// What is found in a file whose shape is known.
  public static FirstRows under(FileShape shape, Path file) {
    List<List<String>> rows = ShapeDetector.firstRows(file, shape, true, ROWS);
    int header = shape.headerRow();
    if (header == LayoutSetting.NO_HEADER) {
      return nameless(shape, rows);
    }
    return header < rows.size()
        ? new FirstRows(shape, rows.get(header), rows.subList(header + 1, rows.size()))
        : new FirstRows(shape, List.of(), rows);
  }

  /// On which of the first rows of a file, read as was said of another, the header of that other
  /// stands; empty when it has none of the kind.
  public static OptionalInt rowOf(
      String fingerprint, UploadedFile upload, Path file, LayoutSetting said) {
    List<List<String>> rows;
    try {
      FileShape shape = ShapeDetector.detect(upload, file, said);
      rows = ShapeDetector.firstRows(file, shape, true, HEADER_WITHIN);
      Integer told = said.headerRow();
      if (told != null && told == LayoutSetting.NO_HEADER) {
        boolean same = Headers.fingerprint(nameless(shape, rows).header()).equals(fingerprint);
        return same ? OptionalInt.of(told) : OptionalInt.empty();
      }
    } catch (UnreadableFile e) {
      // Not a file of that kind.
      return OptionalInt.empty();
    }
    return IntStream.range(0, rows.size())
        .filter(row -> Headers.fingerprint(rows.get(row)).equals(fingerprint))
        .findFirst();
  }

  // Columns without names are called by their place.
  private static FirstRows nameless(FileShape shape, List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    if (width == 0) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.no-rows"));
    }
    List<String> places = IntStream.rangeClosed(1, width).mapToObj(Integer::toString).toList();
    return new FirstRows(shape.withHeaderRow(LayoutSetting.NO_HEADER), places, rows);
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
