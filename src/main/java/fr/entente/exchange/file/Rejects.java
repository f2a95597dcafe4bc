package fr.entente.exchange.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import fr.entente.kernel.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/// Lines that were not taken, or taken in part, kept on disk while a file is read: there may be a
/// million of them.
public final class Rejects implements LineSink, AutoCloseable {
  private static final String REJECTED = "R";
  private static final String WARNING = "W";
  private static final String LEFT_OUT = "L";

  private final CsvWriter writer;
  private long rejected;
  private long warnings;

  public Rejects(Path file) {
    try {
      writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void reject(long line, String key, String detail, List<String> original) {
    rejected++;
    writer.writeRecord(REJECTED, Long.toString(line), key, detail, String.join(";", original));
  }

  @Override
  public void leave(long line, String key, String detail, List<String> original) {
    warnings++;
    writer.writeRecord(LEFT_OUT, Long.toString(line), key, detail, String.join(";", original));
  }

  @Override
  public void warn(long line, String key, String detail, List<String> original) {
    warnings++;
    writer.writeRecord(WARNING, Long.toString(line), key, detail, String.join(";", original));
  }

  public long rejected() {
    return rejected;
  }

  public long warnings() {
    return warnings;
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the kept lines as a person reads them; opens well in a spreadsheet, runs nothing there.
  public static void export(Path file, Language language, OutputStream target) {
    var texts = ResourceBundle.getBundle("vaadin-i18n.translations", language.locale());
    try (Writer out = new OutputStreamWriter(target, StandardCharsets.UTF_8)) {
      out.write('\uFEFF');
      CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out);
      csv.writeRecord(
          List.of(
              texts.getString("exchange.rejects.line"),
              texts.getString("exchange.rejects.outcome"),
              texts.getString("exchange.rejects.reason"),
              texts.getString("exchange.rejects.original")));
      if (Files.exists(file)) {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
          rows.forEach(row -> csv.writeRecord(readable(row, texts)));
        }
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> readable(CsvRecord row, ResourceBundle texts) {
    String outcome =
        switch (row.getField(0)) {
          case REJECTED -> "rejected";
          case LEFT_OUT -> "left-out";
          default -> "warning";
        };
    return List.of(
        row.getField(1),
        texts.getString("exchange.rejects." + outcome),
        harmless(reason(texts, row.getField(2), row.getField(3))),
        harmless(row.getField(4)));
  }

  /// The reason as a sentence; a detail that names a field is said as the screens call it.
  public static String reason(ResourceBundle texts, String key, String detail) {
    String field = "exchange.field." + detail.toLowerCase(java.util.Locale.ROOT);
    String shown = texts.containsKey(field) ? texts.getString(field) : detail;
    return MessageFormat.format(texts.getString(key), shown);
  }

  /// A cell that begins like a formula is a formula to a spreadsheet: a quote before it makes it
  /// text.
  public static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
