package fr.entente.exchange.file;

import fr.entente.exchange.ImportProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Looks at the bytes of an XML file before the parser does: no document type (entities that
/// multiply begin there), and nothing between two tags, and no tag, of absurd length, which a
/// parser would collect in memory.
final class XmlGuard extends FilterInputStream {
  private static final int LONGEST = 1 << 20;

  private enum Place {
    TEXT,
    OPENED,
    TAG,
    BANG,
    COMMENT,
    CDATA,
    INSTRUCTION
  }

  private Place place = Place.TEXT;
  private int length;
  private int tail;
  private long line = 1;
  private long count;

  XmlGuard(InputStream in) {
    super(in);
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      look(b);
    }
    return b;
  }

  @Override
  public int read(byte[] target, int from, int wanted) throws IOException {
    int read = super.read(target, from, wanted);
    for (int i = 0; i < read; i++) {
      look(target[from + i]);
    }
    return read;
  }

  // Zero bytes are the other half of UTF-16.
  private void look(int b) {
    count++;
    if (b == 0) {
      return;
    }
    line += b == '\n' ? 1 : 0;
    tail = tail << 8 | b & 0xFF;
    if (++length > LONGEST) {
      throw new UnreadableFile(
          ImportProblem.at(line, "exchange.problem.xml-long", Long.toString(line)));
    }
    switch (place) {
      case TEXT -> {
        if (b == '<') {
          begin(Place.OPENED);
        }
      }
      case OPENED -> begin(b == '!' ? Place.BANG : b == '?' ? Place.INSTRUCTION : Place.TAG);
      case BANG -> bang(b);
      case TAG -> {
        if (b == '>') {
          end();
        }
      }
      case COMMENT -> endOn(0x2D2D3E);
      case CDATA -> endOn(0x5D5D3E);
      case INSTRUCTION -> {
        if ((tail & 0xFFFF) == 0x3F3E) {
          end();
        }
      }
    }
  }

  private void bang(int b) {
    if (b == '-') {
      begin(Place.COMMENT);
    } else if (b == '[') {
      begin(Place.CDATA);
    } else {
      throw new UnreadableFile(
          ImportProblem.at(line, "exchange.problem.xml-doctype", Long.toString(line)));
    }
  }

  private void endOn(int mark) {
    if ((tail & 0xFFFFFF) == mark) {
      end();
    }
  }

  // The length of a tag counts on into the text after it: an attribute may hold closing brackets.
  private void begin(Place next) {
    length = next == Place.OPENED ? 0 : length;
    place = next;
  }

  private void end() {
    place = Place.TEXT;
  }
}
