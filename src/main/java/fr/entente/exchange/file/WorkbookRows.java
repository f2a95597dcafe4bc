package fr.entente.exchange.file;

import fr.entente.exchange.ImportProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// Rows of a sheet of a workbook, the first unless another is named, streamed. Numbers come as
/// `1234` or `1234.50`, dates as Excel's day numbers. Refuses workbooks that unpack to absurd
/// sizes.
final class WorkbookRows implements RowSource {
  private static final long LARGEST_SHEET = 2L << 30;
  private static final long LARGEST_TEXT_TABLE = 256L << 20;
  private static final int MOST_COLUMNS = 500;

  // Day numbers of workbooks that count from 1904 begin so much later.
  private static final BigDecimal DAYS_LATER = new BigDecimal(1462);
  private static final Pattern CODE = Pattern.compile("0{2,15}");
  private static final Pattern DAY = Pattern.compile("(?i).*[ymdj].*");

  private final ReadableWorkbook workbook;
  private final boolean fromMac;
  private final Iterator<Row> rows;
  private List<String> present = List.of();
  private long line;

  WorkbookRows(Path file, @Nullable String sheet) {
    refuseBombs(file);
    try {
      workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
      fromMac = workbook.isDate1904();
      rows = sheet(workbook, sheet).openStream().iterator();
    } catch (UnreadableFile e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw unreadable();
    }
  }

  private static Sheet sheet(ReadableWorkbook workbook, @Nullable String name) {
    return name == null
        ? workbook.getFirstSheet()
        : workbook
            .findSheet(name)
            .orElseThrow(
                () -> new UnreadableFile(ImportProblem.of("exchange.problem.no-sheet", name)));
  }

  /// The names of the sheets of a workbook, in order.
  static List<String> sheets(Path file) {
    try (var workbook = new ReadableWorkbook(file.toFile())) {
      return workbook.getSheets().map(Sheet::getName).toList();
    } catch (IOException | RuntimeException e) {
      throw unreadable();
    }
  }

  @Override
  public boolean next() {
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        line = row.getRowNum();
        present = texts(row);
        if (present.stream().anyMatch(text -> !text.isBlank())) {
          return true;
        }
      }
      return false;
    } catch (ExcelReaderException | UncheckedIOException | ArithmeticException e) {
      throw unreadable();
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public List<String> fields() {
    return present;
  }

  @Override
  public int permille() {
    return (int) Math.min(990, line / 100);
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> texts(Row row) {
    int count = Math.min(MOST_COLUMNS, row.getCellCount());
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(i < row.getCellCount() ? text(row.getCell(i)) : "");
    }
    return texts;
  }

  private String text(@Nullable Cell cell) {
    if (cell == null || cell.getRawValue() == null) {
      return "";
    }
    boolean number =
        cell.getType() == CellType.NUMBER
            || cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
    if (!number) {
      return cell.getText();
    }
    var value = new BigDecimal(cell.getRawValue());
    String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
    if (fromMac && day(cell.getDataFormatId(), format)) {
      return number(value.add(DAYS_LATER));
    }
    String text = number(value);
    // A code with its zeros: 123 under the format 000000.
    boolean code = CODE.matcher(format).matches() && text.length() < format.length();
    return code && text.matches("\\d+") ? "0".repeat(format.length() - text.length()) + text : text;
  }

  private static boolean day(@Nullable Integer id, String format) {
    String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    return id != null && id >= 14 && id <= 22
        || !format.equals("General") && DAY.matcher(bare).matches();
  }

  // A sum of floating numbers may be stored as 1234.5600000000001: that is 1234.56.
  private static String number(BigDecimal value) {
    BigDecimal cents = value.setScale(2, RoundingMode.HALF_UP);
    boolean exact = cents.subtract(value).abs().compareTo(new BigDecimal("0.000001")) < 0;
    if (!exact) {
      return value.setScale(Math.clamp(value.scale(), 4, 10), RoundingMode.HALF_UP).toPlainString();
    }
    boolean whole = cents.stripTrailingZeros().scale() <= 0;
    return whole
        ? cents.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
        : cents.toPlainString();
  }

  // Sizes in the directory of an archive can lie: the entries are unpacked and counted.
  private static void refuseBombs(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] buffer = new byte[64 * 1024];
      var entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        long limit =
            entry.getName().startsWith("xl/worksheets/") ? LARGEST_SHEET : LARGEST_TEXT_TABLE;
        long left = limit;
        try (InputStream in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            left -= n;
            if (left < 0) {
              throw new UnreadableFile(ImportProblem.of("exchange.problem.bomb"));
            }
          }
        }
      }
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private static UnreadableFile unreadable() {
    return new UnreadableFile(ImportProblem.of("exchange.problem.workbook"));
  }
}
