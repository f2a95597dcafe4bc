package fr.entente.exchange.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.entente.exchange.ImportProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of a delimited text file. Refuses a quote that never closes and rows of absurd length,
/// which would otherwise swallow the file.
final class TextRows implements RowSource {
  static final int LONGEST_ROW = 256 * 1024;

  private final Counting bytes;
  private final long size;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private @Nullable CsvRecord present;
  private long lastLine;

  TextRows(Path file, FileShape shape, boolean quoted) {
    try {
      size = Math.max(1, Files.size(file));
      bytes = new Counting(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader =
        CsvReader.builder()
            .fieldSeparator(shape.delimiter())
            .quoteCharacter(quoted ? '"' : FileShape.NO_QUOTE)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .allowUnclosedQuote(false)
            .detectBomHeader(false)
            .maxBufferSize(LONGEST_ROW)
            .ofCsvRecord(new InputStreamReader(bytes, shape.decodedBy()));
    records = reader.iterator();
  }

  @Override
  public boolean next() {
    try {
      while (records.hasNext()) {
        CsvRecord row = records.next();
        lastLine = row.getStartingLineNumber();
        if (row.getFieldCount() > 1 || !row.getField(0).isBlank()) {
          present = row;
          return true;
        }
      }
      return false;
    } catch (CsvParseException e) {
      throw new UnreadableFile(
          ImportProblem.at(lastLine + 1, "exchange.problem.quote", Long.toString(lastLine + 1)));
    }
  }

  @Override
  public long line() {
    return lastLine;
  }

  @Override
  public List<String> fields() {
    if (present == null) {
      throw new IllegalStateException("no row yet");
    }
    List<String> fields = present.getFields();
    return lastLine == 1 ? withoutBom(fields) : fields;
  }

  @Override
  public int permille() {
    return (int) Math.min(1000, bytes.count * 1000 / size);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> withoutBom(List<String> fields) {
    if (!fields.getFirst().startsWith("\uFEFF")) {
      return fields;
    }
    var clean = new java.util.ArrayList<>(fields);
    String first = fields.getFirst().substring(1);
    boolean quoted = first.length() > 1 && first.startsWith("\"") && first.endsWith("\"");
    clean.set(0, quoted ? first.substring(1, first.length() - 1) : first);
    return clean;
  }

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      int read = super.read(target, from, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
