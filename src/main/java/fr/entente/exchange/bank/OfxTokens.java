package fr.entente.exchange.bank;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.file.LenientText;
import fr.entente.exchange.file.UnreadableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tags and values of OFX, whether it is the older form in which values are not closed (SGML)
/// or the newer one (XML). Nothing is ever declared or included: a document type is refused.
final class OfxTokens {
  private static final int LONGEST_TAG = 200;
  private static final int LONGEST_VALUE = 20_000;
  private static final int LONGEST_ENTITY = 10;
  private static final int MARK = 10;
  private static final String DATA = "[CDATA[";
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private final BufferedReader text;
  private long line = 1;
  private boolean atTag;
  private String tag = "";
  private String value = "";

  OfxTokens(InputStream content) {
    text = new BufferedReader(new LenientText(content), 64 * 1024);
  }

  long line() {
    return line;
  }

  /// The tag in capitals; with a stroke before it when it closes.
  String tag() {
    return tag;
  }

  /// The text behind the tag.
  String value() {
    return value;
  }

  /// Moves to the next tag; false at the end.
  boolean next() {
    try {
      while (atTag || toTag()) {
        String found = until('>', LONGEST_TAG);
        if (found == null) {
          return false;
        }
        atTag = false;
        if (found.startsWith("!--")) {
          comment(found);
        } else if (found.startsWith("!")) {
          throw refused("exchange.problem.xml-doctype");
        } else if (!found.startsWith("?")) {
          tag = found.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
          value = behind();
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean toTag() throws IOException {
    int c = letter();
    while (c >= 0 && c != '<') {
      c = letter();
    }
    return c >= 0;
  }

  private int letter() throws IOException {
    int c = text.read();
    line += c == '\n' ? 1 : 0;
    return c;
  }

  private @Nullable String until(char end, int most) throws IOException {
    StringBuilder found = new StringBuilder();
    int c = letter();
    while (c != end) {
      if (c < 0) {
        return null;
      }
      if (found.length() == most) {
        throw refused("exchange.problem.xml-long");
      }
      found.append((char) c);
      c = letter();
    }
    return found.toString();
  }

  private void comment(String begun) throws IOException {
    String last = begun;
    while (last != null && !last.endsWith("--")) {
      last = until('>', LONGEST_VALUE);
    }
  }

  // Up to the next tag, whose opening bracket is taken too.
  private String behind() throws IOException {
    StringBuilder said = new StringBuilder();
    for (int c = letter(); c >= 0; c = letter()) {
      if (c == '<') {
        text.mark(MARK);
        int after = text.read();
        if (after == '!' && data(said)) {
          continue;
        }
        text.reset();
        // A bracket before anything but a tag is one of the text.
        if (after == '/' || after == '!' || after == '?' || Character.isLetter(after)) {
          atTag = true;
          break;
        }
      }
      said.append(c == '&' ? entity() : c < ' ' ? " " : String.valueOf((char) c));
      if (said.length() > LONGEST_VALUE) {
        throw refused("exchange.problem.xml-long");
      }
    }
    return said.toString().replaceAll("\\s+", " ").strip();
  }

  private boolean data(StringBuilder said) throws IOException {
    for (char wanted : DATA.toCharArray()) {
      if (text.read() != wanted) {
        return false;
      }
    }
    int brackets = 0;
    for (int c = letter(); c != '>' || brackets < 2; c = letter()) {
      if (c < 0 || said.length() > LONGEST_VALUE) {
        throw refused("exchange.problem.xml-long");
      }
      brackets = c == ']' ? brackets + 1 : 0;
      said.append(c < ' ' ? ' ' : (char) c);
    }
    said.setLength(said.length() - 2);
    return true;
  }

  private String entity() throws IOException {
    text.mark(LONGEST_ENTITY + 1);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < LONGEST_ENTITY; i++) {
      int c = text.read();
      if (c == ';') {
        String known = ENTITIES.get(name.toString().toLowerCase(Locale.ROOT));
        if (known != null) {
          return known;
        }
        if (name.toString().matches("#\\d{2,4}")) {
          int letter = Integer.parseInt(name.substring(1));
          return letter < ' ' ? " " : String.valueOf((char) letter);
        }
        break;
      }
      if (c < 0 || c != '#' && !Character.isLetterOrDigit(c)) {
        break;
      }
      name.append((char) c);
    }
    // An ampersand in a name that nobody escaped.
    text.reset();
    return "&";
  }

  private UnreadableFile refused(String key) {
    return new UnreadableFile(ImportProblem.at(line, key, Long.toString(line)));
  }
}
