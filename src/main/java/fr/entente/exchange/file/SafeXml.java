package fr.entente.exchange.file;

import fr.entente.exchange.ImportProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The one way to read XML that somebody sent: no document type, no entity, nothing of absurd
/// length, and whatever encoding the bytes are in, also when the declaration says another. What is
/// read stands inside one more element, so that several documents may follow each other.
public final class SafeXml {
  private static final String AROUND = "joined";
  private static final int START = 1024;
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

  private SafeXml() {}

  public static XMLStreamReader reader(InputStream content) {
    var bytes = new BufferedInputStream(new XmlGuard(content), 64 * 1024);
    try {
      return factory().createXMLStreamReader(new Joined(text(bytes)));
    } catch (XMLStreamException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /// What to tell of XML that cannot be read to its end.
  public static UnreadableFile broken(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableFile known) {
        return known;
      }
    }
    long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    return new UnreadableFile(
        ImportProblem.at(line, "exchange.problem.xml-broken", Long.toString(line)));
  }

  private static Reader text(BufferedInputStream bytes) throws IOException {
    bytes.mark(START);
    byte[] start = bytes.readNBytes(START);
    bytes.reset();
    Matcher told = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
    Charset said = told.find() ? charset(told.group(1)) : StandardCharsets.UTF_8;
    if (said.name().startsWith("UTF-") || said.equals(StandardCharsets.US_ASCII)) {
      return new LenientText(bytes);
    }
    if (said.equals(StandardCharsets.ISO_8859_1)) {
      return new LenientText(bytes, LenientText.WINDOWS);
    }
    boolean single = said.canEncode() && said.newEncoder().maxBytesPerChar() == 1;
    return single ? new LenientText(bytes, said) : new InputStreamReader(bytes, said);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      // Nobody knows it: the bytes tell.
      return StandardCharsets.UTF_8;
    }
  }

  /// The text without its declaration, inside one more element.
  private static final class Joined extends Reader {
    private static final int LONGEST_DECLARATION = 2_000;
    private final PushbackReader text;
    private String around = "<" + AROUND + ">";
    private int given;
    private boolean begun;
    private boolean over;

    Joined(Reader text) {
      this.text = new PushbackReader(text, 8);
    }

    @Override
    public int read(char[] target, int at, int wanted) throws IOException {
      if (!begun) {
        begun = true;
        skipDeclaration();
      }
      if (given == around.length() && !over) {
        int read = text.read(target, at, wanted);
        if (read >= 0) {
          return read;
        }
        over = true;
        around = "</" + AROUND + ">";
        given = 0;
      }
      int count = Math.min(wanted, around.length() - given);
      around.getChars(given, given + count, target, at);
      given += count;
      return count == 0 && wanted > 0 ? -1 : count;
    }

    private void skipDeclaration() throws IOException {
      StringBuilder lines = new StringBuilder();
      int c = text.read();
      while (c >= 0 && c <= ' ') {
        lines.append(c == '\n' ? "\n" : "");
        c = text.read();
      }
      if (c >= 0) {
        text.unread(c);
      }
      char[] start = new char[6];
      int length = 0;
      for (int read = 0; read >= 0 && length < start.length; length += Math.max(0, read)) {
        read = text.read(start, length, start.length - length);
      }
      String begin = new String(start, 0, length);
      if (begin.startsWith("<?xml") && length == 6 && start[5] <= ' ') {
        int before = 0;
        for (int i = 0; i < LONGEST_DECLARATION && c >= 0; i++) {
          before = c;
          c = text.read();
          if (before == '?' && c == '>') {
            break;
          }
        }
      } else {
        text.unread(start, 0, length);
      }
      around = lines + around;
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
