package fr.entente.exchange.bank;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.file.LenientText;
import fr.entente.exchange.file.UnreadableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// The lines of a bank's text file, one at a time; or records of a fixed width, where the bank
/// writes no line ends. What is no letter becomes a blank. Refuses lines of absurd length.
final class BankLines {
  private static final int LONGEST = 4_096;

  private final BufferedReader text;
  private final int width;
  private boolean afterReturn;
  private long number;

  BankLines(InputStream content) {
    this(content, 0);
  }

  /// Records of this width, unless the file has line ends.
  BankLines(InputStream content, int record) {
    text = new BufferedReader(new LenientText(content), 64 * 1024);
    try {
      width = record > 0 && !linesWithin(record * 4) ? record : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean linesWithin(int letters) throws IOException {
    text.mark(letters);
    boolean found = false;
    for (int i = 0; i < letters - 1 && !found; i++) {
      int c = text.read();
      found = c == '\n' || c == '\r';
    }
    text.reset();
    return found;
  }

  /// The number of the line that was given last, from 1.
  long number() {
    return number;
  }

  /// The next line without its end; null when there is none.
  @Nullable String next() {
    StringBuilder line = new StringBuilder(128);
    try {
      number++;
      while (true) {
        int c = text.read();
        if (c < 0) {
          return line.isEmpty() ? null : line.toString();
        }
        boolean secondHalf = afterReturn && c == '\n';
        afterReturn = c == '\r';
        if (secondHalf) {
          continue;
        }
        if (c == '\n' || c == '\r') {
          return line.toString();
        }
        line.append(c < ' ' ? ' ' : (char) c);
        if (width > 0 && line.length() == width) {
          return line.toString();
        }
        if (line.length() > LONGEST) {
          throw new UnreadableFile(
              ImportProblem.at(number, "exchange.problem.line-long", Long.toString(number)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
