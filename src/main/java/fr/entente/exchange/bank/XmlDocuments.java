package fr.entente.exchange.bank;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The XML documents that stand one after the other in one file, as some banks join their messages;
/// each begins with its declaration. Blanks before a declaration, which no parser takes, are left
/// out.
final class XmlDocuments {
  private static final byte[] DECLARATION = {'<', '?', 'x', 'm', 'l'};
  // With the blank after it: other instructions begin alike.
  private static final int LENGTH = DECLARATION.length + 1;

  private final InputStream source;
  private final byte[] buffer = new byte[64 * 1024];
  private int from;
  private int to;
  private boolean ended;
  private boolean begun;
  // Two bytes a letter: one document, whose declaration is not looked for.
  private boolean wide;

  XmlDocuments(InputStream source) {
    this.source = source;
  }

  /// The next document, or null; the one before is then over.
  @Nullable InputStream next() throws IOException {
    if (!begun) {
      begun = true;
      fill();
      wide = to > 1 && (buffer[0] == 0 || buffer[1] == 0 || (buffer[0] & 0xFE) == 0xFE);
    }
    while (from == to && !ended || from < to && !wide && outside(buffer[from])) {
      if (from < to) {
        from++;
      } else {
        fill();
      }
    }
    return from == to ? null : new One();
  }

  // Blanks, and the bytes of a mark of byte order.
  private static boolean outside(byte b) {
    return blank(b) || (b & 0xFF) == 0xEF || (b & 0xFF) == 0xBB || (b & 0xFF) == 0xBF;
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int read = source.read(buffer, to, buffer.length - to);
    ended = read < 0;
    to += Math.max(0, read);
  }

  private final class One extends InputStream {
    private final byte[] single = new byte[1];
    private boolean given;

    @Override
    public int read() throws IOException {
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int at, int wanted) throws IOException {
      if (wanted == 0) {
        return 0;
      }
      while (to - from < LENGTH && !ended) {
        fill();
      }
      int end = end();
      if (from == end) {
        return -1;
      }
      int length = Math.min(wanted, end - from);
      System.arraycopy(buffer, from, target, at, length);
      from += length;
      given = true;
      return length;
    }

    // Up to the next declaration, or to where one might begin that is not wholly here yet.
    private int end() {
      for (int i = given ? from : from + 1; i <= to - LENGTH; i++) {
        if (declaration(i)) {
          return i;
        }
      }
      return ended ? to : Math.max(from + (given ? 0 : 1), to - LENGTH + 1);
    }

    private boolean declaration(int at) {
      for (int i = 0; i < DECLARATION.length; i++) {
        if (buffer[at + i] != DECLARATION[i]) {
          return false;
        }
      }
      return blank(buffer[at + DECLARATION.length]);
    }
  }
}
