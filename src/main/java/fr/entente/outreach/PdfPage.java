package fr.entente.outreach;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// Writes a plain document from top to bottom, on as many A4 pages as it takes: headings, lines,
/// rows of columns. The font goes with the file, so that every name reads everywhere.
final class PdfPage implements AutoCloseable {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float LEFT = 56;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final float TOP = PDRectangle.A4.getHeight() - 56;
  private static final float BOTTOM = 56;
  private static final float TEXT = 10.5f;
  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private @Nullable PDPageContentStream page;
  private float y;

  PdfPage(String title, String language) {
    try (InputStream in = PdfPage.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, in, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    document.getDocumentInformation().setTitle(title);
    document.getDocumentCatalog().setLanguage(language);
  }

  void heading(String text) {
    gap(6);
    wrapped(text, 15);
    gap(4);
  }

  void line(String text) {
    wrapped(text, TEXT);
  }

  void gap(float points) {
    y -= points;
  }

  /// One row of a table: the first columns from the left, those of figures to the right of theirs.
  void row(List<String> cells, List<Column> columns) {
    var stream = room(TEXT);
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      String text = fitting(known(cells.get(i)), column.width() * WIDTH - 4);
      float shift = column.figure() ? column.width() * WIDTH - 4 - width(text, TEXT) : 0;
      show(stream, text, LEFT + column.at() * WIDTH + shift, TEXT);
    }
    y -= TEXT * 1.6f;
  }

  /// Where a column begins and how wide it is, as parts of the line.
  record Column(float at, float width, boolean figure) {}

  /// A thin line from side to side.
  void rule() {
    var stream = room(TEXT);
    try {
      stream.setLineWidth(0.5f);
      stream.moveTo(LEFT, y + TEXT);
      stream.lineTo(LEFT + WIDTH, y + TEXT);
      stream.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    gap(4);
  }

  byte[] bytes() {
    try {
      finish();
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void wrapped(String text, float size) {
    for (String part : parts(known(text), size)) {
      show(room(size), part, LEFT, size);
      y -= size * 1.5f;
    }
  }

  private List<String> parts(String text, float size) {
    var parts = new ArrayList<String>();
    var now = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!now.isEmpty() && width(now + " " + word, size) > WIDTH) {
        parts.add(now.toString());
        now.setLength(0);
      }
      now.append(now.isEmpty() ? "" : " ").append(word);
    }
    parts.add(now.toString());
    return parts;
  }

  private String fitting(String text, float room) {
    String fits = text;
    while (width(fits, TEXT) > room && fits.length() > 1) {
      fits = fits.substring(0, fits.length() - 2) + "…";
    }
    return fits;
  }

  private PDPageContentStream room(float size) {
    try {
      if (page == null || y - size < BOTTOM) {
        finish();
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = TOP;
      }
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(PDPageContentStream stream, String text, float x, float size) {
    try {
      stream.beginText();
      stream.setFont(font, size);
      stream.newLineAtOffset(x, y);
      stream.showText(text);
      stream.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private float width(String text, float size) {
    try {
      return font.getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A sign that the font has not would end the document: another stands for it.
  private String known(String text) {
    var all = new StringBuilder();
    text.codePoints()
        .map(sign -> Character.isSpaceChar(sign) ? ' ' : sign)
        .forEach(sign -> all.append(drawn(sign) ? Character.toString(sign) : "?"));
    return all.toString();
  }

  private boolean drawn(int sign) {
    try {
      return font.encode(Character.toString(sign)).length > 0;
    } catch (IOException | IllegalArgumentException noGlyph) {
      return false;
    }
  }

  private void finish() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }

  @Override
  public void close() {
    try {
      finish();
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
