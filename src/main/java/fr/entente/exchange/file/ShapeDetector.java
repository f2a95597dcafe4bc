package fr.entente.exchange.file;

import fr.entente.exchange.ImportProblem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds out how the bytes of an upload become rows. What is no table is refused with a way out.
public final class ShapeDetector {
  private static final char[] DELIMITERS = {';', '\t', '|', ','};
  private static final int ROWS_LOOKED_AT = 30;

  private ShapeDetector() {}

  static FileShape detect(UploadedFile upload, Path file) {
    if (upload.bytes() == 0) {
      throw refused("exchange.problem.empty");
    }
    if (upload.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
      throw refused("exchange.problem.old-excel");
    }
    if (upload.startsWith('P', 'K', 3, 4)) {
      return FileShape.workbook(0);
    }
    Charset charset = charset(upload);
    String start = new String(upload.start(), charset);
    if (start.codePoints().filter(ShapeDetector::control).count() > 0) {
      throw refused("exchange.problem.binary");
    }
    return FileShape.text(charset, delimiter(file, charset, start), 0);
  }

  public static RowSource open(Path file, FileShape shape, boolean quoted) {
    return shape.workbook() ? new WorkbookRows(file) : new TextRows(file, shape, quoted);
  }

  /// The first rows of the file, as they are.
  public static List<List<String>> firstRows(
      Path file, FileShape shape, boolean quoted, int count) {
    List<List<String>> rows = new ArrayList<>();
    try (RowSource source = open(file, shape, quoted)) {
      while (rows.size() < count && source.next()) {
        rows.add(List.copyOf(source.fields()));
      }
    }
    return rows;
  }

  private static Charset charset(UploadedFile upload) {
    if (upload.startsWith(0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (upload.startsWith(0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (upload.zeros()) {
      throw refused("exchange.problem.binary");
    }
    return upload.utf8() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }

  // The mark that cuts most rows into the same number of fields, and into more than one.
  private static char delimiter(Path file, Charset charset, String start) {
    char best = ';';
    int bestScore = 0;
    for (char mark : DELIMITERS) {
      if (start.indexOf(mark) >= 0) {
        int score = score(file, charset, mark);
        if (score > bestScore) {
          bestScore = score;
          best = mark;
        }
      }
    }
    return best;
  }

  private static int score(Path file, Charset charset, char mark) {
    try {
      var shape = FileShape.text(charset, mark, 0);
      List<List<String>> rows = firstRows(file, shape, true, ROWS_LOOKED_AT);
      int widest = rows.stream().mapToInt(List::size).max().orElse(0);
      long full = rows.stream().filter(row -> row.size() == widest).count();
      return widest < 2 ? 0 : (int) (1000 * full / rows.size()) + Math.min(widest, 40) * 10;
    } catch (UnreadableFile e) {
      return 0;
    }
  }

  private static boolean control(int c) {
    return c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A;
  }

  private static final Pattern NUMBERS = Pattern.compile("[\\d\\s.,/-]+");

  /// Cells of a header are words.
  static boolean wordy(List<String> row) {
    long words = row.stream().filter(c -> !c.isBlank() && !NUMBERS.matcher(c).matches()).count();
    return words >= 2 && words * 2 > row.stream().filter(c -> !c.isBlank()).count();
  }

  private static UnreadableFile refused(String key) {
    return new UnreadableFile(ImportProblem.of(key));
  }
}
