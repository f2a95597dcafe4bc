package fr.entente.exchange.file;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.LayoutSetting;
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
  private static final int HEADER_WITHIN = 25;

  private ShapeDetector() {}

  static FileShape detect(UploadedFile upload, Path file, LayoutSetting said) {
    if (upload.bytes() == 0) {
      throw refused("exchange.problem.empty");
    }
    if (upload.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
      throw refused("exchange.problem.old-excel");
    }
    if (upload.startsWith('P', 'K', 3, 4)) {
      return FileShape.workbook(said.sheet());
    }
    if (FecXmlRows.books(upload.start())) {
      return FileShape.xml();
    }
    Charset charset = said.encoding() == null ? charset(upload) : Charset.forName(said.encoding());
    String start = new String(upload.start(), charset);
    if (start.codePoints().filter(ShapeDetector::control).count() > 0) {
      throw refused("exchange.problem.binary");
    }
    char mark = said.separator() == null ? delimiter(file, charset, start) : said.separator();
    return FileShape.text(charset, mark, 0);
  }

  public static RowSource open(Path file, FileShape shape, boolean quoted) {
    if (shape.inXml()) {
      return new FecXmlRows(file);
    }
    return shape.workbook()
        ? new WorkbookRows(file, shape.sheet())
        : new TextRows(file, shape, quoted);
  }

  /// The sheets of a workbook by their names; none for a text.
  public static List<String> sheets(Path file, FileShape shape) {
    return shape.workbook() ? WorkbookRows.sheets(file) : List.of();
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

  /// Whether the upload is XML that has rows: an accounting file.
  public static boolean rowsInXml(UploadedFile upload) {
    return FecXmlRows.books(upload.start());
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
    return switch (upload.letters()) {
      case UTF_8 -> StandardCharsets.UTF_8;
      case WINDOWS -> Charset.forName("windows-1252");
      case DOS -> Charset.forName("IBM850");
      case MAC -> Charset.forName("x-MacRoman");
    };
  }

  // The mark under which a row names columns, and the other rows are about as wide as one another.
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
    List<List<String>> rows = readable(file, FileShape.text(charset, mark, 0));
    if (rows.isEmpty() || mark == ',' && inNumbersOnly(rows)) {
      return 0;
    }
    int known = rows.stream().limit(HEADER_WITHIN).mapToInt(Headers::known).max().orElse(0);
    int[] widths = rows.stream().mapToInt(List::size).sorted().toArray();
    int usual = widths[widths.length / 2];
    if (usual < 2) {
      return 0;
    }
    long alike = rows.stream().filter(row -> Math.abs(row.size() - usual) <= 1).count();
    return known * 100 + (int) (100 * alike / rows.size()) + Math.min(usual, 40);
  }

  // Up to where they break off: what breaks them is told when they are read for good.
  private static List<List<String>> readable(Path file, FileShape shape) {
    List<List<String>> rows = new ArrayList<>();
    try (RowSource source = open(file, shape, true)) {
      while (rows.size() < ROWS_LOOKED_AT && source.next()) {
        rows.add(List.copyOf(source.fields()));
      }
    } catch (UnreadableFile e) {
      return rows;
    }
    return rows;
  }

  // "80,00" is an amount, not two cells.
  private static boolean inNumbersOnly(List<List<String>> rows) {
    long cut = rows.stream().filter(row -> row.size() > 1).count();
    long numbers =
        rows.stream().filter(row -> row.size() > 1).filter(ShapeDetector::cutInNumbers).count();
    return cut > 0 && numbers * 2 > cut;
  }

  private static boolean cutInNumbers(List<String> row) {
    for (int i = 1; i < row.size(); i++) {
      String before = row.get(i - 1);
      String after = row.get(i);
      boolean number =
          !before.isEmpty()
              && Character.isDigit(before.charAt(before.length() - 1))
              && DECIMALS.matcher(after).matches();
      if (!number) {
        return false;
      }
    }
    return true;
  }

  private static final Pattern DECIMALS = Pattern.compile("\\d{2}(?!\\d).*", Pattern.DOTALL);

  private static boolean control(int c) {
    return c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A;
  }

  private static final Pattern NUMBERS = Pattern.compile("[\\d\\s.,/-]+");

  /// CellText of a header are words.
  static boolean wordy(List<String> row) {
    long words = row.stream().filter(c -> !c.isBlank() && !NUMBERS.matcher(c).matches()).count();
    return words >= 2 && words * 2 > row.stream().filter(c -> !c.isBlank()).count();
  }

  private static UnreadableFile refused(String key) {
    return new UnreadableFile(ImportProblem.of(key));
  }
}
