package fr.entente.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Text of a file whose bytes are not what it says they are: UTF-8 wherever the bytes make sense as
/// UTF-8, another code page byte by byte where they do not, UTF-16 by its marks. A mark of byte
/// order is no letter, wherever it stands.
public final class LenientText extends Reader {
  public static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';

  private final InputStream source;
  private final String others;
  private final byte[] bytes = new byte[64 * 1024];
  private int from;
  private int to;
  private boolean ended;
  private boolean begun;
  private boolean wide;
  private boolean bigEnd;
  private int pending = -1;

  public LenientText(InputStream source) {
    this(source, WINDOWS);
  }

  /// Bytes that are no UTF-8 are letters of this code page, which has one byte a letter.
  LenientText(InputStream source, Charset codePage) {
    this.source = source;
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    others = new String(all, codePage);
  }

  @Override
  public int read(char[] target, int at, int wanted) throws IOException {
    int count = 0;
    while (count < wanted) {
      count += plain(target, at + count, wanted - count);
      if (count == wanted) {
        break;
      }
      int c = letter();
      if (c < 0) {
        break;
      }
      target[at + count++] = (char) c;
      if (from == to && pending < 0) {
        break;
      }
    }
    return count == 0 && wanted > 0 ? -1 : count;
  }

  // Nearly all letters of nearly all files have one byte.
  private int plain(char[] target, int at, int most) {
    if (!begun || wide || pending >= 0) {
      return 0;
    }
    int end = Math.min(to, from + most);
    int place = from;
    while (place < end && bytes[place] >= 0) {
      target[at + place - from] = (char) bytes[place];
      place++;
    }
    int count = place - from;
    from = place;
    return count;
  }

  private int letter() throws IOException {
    if (pending >= 0) {
      int low = pending;
      pending = -1;
      return low;
    }
    if (!begun) {
      begin();
    }
    int c;
    do {
      c = wide ? pair() : narrow();
    } while (c == MARK);
    return c;
  }

  private void begin() throws IOException {
    begun = true;
    need(2);
    if (to - from >= 2) {
      int first = bytes[from] & 0xFF;
      int second = bytes[from + 1] & 0xFF;
      bigEnd = first == 0xFE && second == 0xFF || first == 0 && second != 0;
      wide = bigEnd || first == 0xFF && second == 0xFE || first != 0 && second == 0;
    }
  }

  private int pair() throws IOException {
    need(2);
    if (to - from < 2) {
      from = to;
      return -1;
    }
    int first = bytes[from++] & 0xFF;
    int second = bytes[from++] & 0xFF;
    return bigEnd ? first << 8 | second : second << 8 | first;
  }

  private int narrow() throws IOException {
    need(1);
    if (from == to) {
      return -1;
    }
    int b = bytes[from] & 0xFF;
    if (b < 0x80) {
      from++;
      return b;
    }
    int length = b >= 0xF0 && b <= 0xF4 ? 4 : b >= 0xE0 ? 3 : b >= 0xC2 ? 2 : 0;
    need(length);
    if (length > 0 && to - from >= length) {
      String told = new String(bytes, from, length, StandardCharsets.UTF_8);
      if (told.codePointCount(0, told.length()) == 1 && told.charAt(0) != '\uFFFD') {
        from += length;
        pending = told.length() == 2 ? told.charAt(1) : -1;
        return told.charAt(0);
      }
    }
    from++;
    return others.charAt(b);
  }

  private void need(int count) throws IOException {
    while (to - from < count && !ended) {
      System.arraycopy(bytes, from, bytes, 0, to - from);
      to -= from;
      from = 0;
      int read = source.read(bytes, to, bytes.length - to);
      ended = read < 0;
      to += Math.max(0, read);
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
