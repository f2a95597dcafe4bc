package fr.entente.exchange.file;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// How the bytes of a file become rows. A header on row 0 is the first row that is not empty; of a
/// workbook the first sheet is read unless one is named.
public record FileShape(
    boolean workbook, String charset, char delimiter, int headerRow, @Nullable String sheet) {
  /// Accounting files have no quoting: a quote in a label is a letter like another.
  static final char NO_QUOTE = '\u0001';

  static FileShape workbook(@Nullable String sheet) {
    return new FileShape(true, "UTF-8", ',', 0, sheet);
  }

  static FileShape text(Charset charset, char delimiter, int headerRow) {
    return new FileShape(false, charset.name(), delimiter, headerRow, null);
  }

  /// The same with its header on this row.
  FileShape withHeaderRow(int row) {
    return new FileShape(workbook, charset, delimiter, row, sheet);
  }

  public static FileShape xml() {
    return text(java.nio.charset.StandardCharsets.UTF_8, '<', 0);
  }

  Charset decodedBy() {
    return Charset.forName(charset);
  }

  /// Whether the rows are elements.
  public boolean inXml() {
    return delimiter == '<';
  }

  public String describe() {
    if (inXml()) {
      return "XML";
    }
    String mark = delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    return workbook ? "XLSX" : "CSV, " + charset + ", " + mark;
  }
}
