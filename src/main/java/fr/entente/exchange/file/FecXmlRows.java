package fr.entente.exchange.file;

import fr.entente.exchange.ImportProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A French accounting file in its XML form (LPF art. A47 A-1: `comptabilite`, `exercice`,
/// `journal`, `ecriture`, `ligne`) as the rows that the flat form has: first the names of the
/// columns, then a row for each line of each entry. Memory holds one entry.
final class FecXmlRows implements RowSource {
  private static final Pattern START =
      Pattern.compile(
          "(?is)[^<]{0,64}(<\\?xml.{0,400}?\\?>)?\\s*(<!.{0,2000}?>\\s*){0,4}<(\\w+:)?comptabilite[\\s>].*");
  private static final int LONGEST = 20_000;
  private static final int MOST_LINES = 100_000;
  private static final List<String> NAMES = new ArrayList<>(Headers.FEC);

  static {
    NAMES.add("montant");
    NAMES.add("sens");
  }

  private record Row(long line, List<String> fields) {}

  private final InputStream content;
  private final XMLStreamReader xml;
  private final Map<String, String> ofJournal = new HashMap<>();
  private final Map<String, String> ofEntry = new HashMap<>();
  private final List<Map<String, String>> lines = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();
  private final Deque<Row> waiting = new ArrayDeque<>();
  private Map<String, String> place = ofJournal;
  private boolean begun;
  private boolean ended;
  private Row present = new Row(1, List.of());

  FecXmlRows(Path file) {
    try {
      content = new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    xml = SafeXml.reader(content);
  }

  /// Whether a file that begins so is an accounting file in XML.
  static boolean books(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
    return START.matcher(text).matches();
  }

  @Override
  public boolean next() {
    try {
      while (waiting.isEmpty() && !ended) {
        walk();
      }
    } catch (XMLStreamException e) {
      throw SafeXml.broken(e);
    }
    if (!begun) {
      begun = true;
      present = new Row(1, names());
      return true;
    }
    if (waiting.isEmpty()) {
      return false;
    }
    present = waiting.removeFirst();
    return true;
  }

  // One amount and its side, or debit and credit: as the first line has it.
  private List<String> names() {
    boolean bySide =
        !waiting.isEmpty() && !waiting.getFirst().fields.get(NAMES.size() - 1).isEmpty();
    List<String> names = new ArrayList<>(NAMES);
    for (int i = 0; i < names.size(); i++) {
      boolean sided = i >= Headers.FEC.size();
      boolean parted = names.get(i).equals("debit") || names.get(i).equals("credit");
      if (bySide ? parted : sided) {
        names.set(i, "");
      }
    }
    return names;
  }

  private void walk() throws XMLStreamException {
    if (!xml.hasNext()) {
      ended = true;
      return;
    }
    switch (xml.next()) {
      case XMLStreamConstants.START_ELEMENT -> opened(Headers.joined(xml.getLocalName()));
      case XMLStreamConstants.END_ELEMENT -> closed(Headers.joined(xml.getLocalName()));
      case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
          throw refused("exchange.problem.xml-doctype");
      default -> {}
    }
  }

  private void opened(String name) throws XMLStreamException {
    switch (name) {
      case "journal" -> {
        ofJournal.clear();
        place = ofJournal;
      }
      case "ecriture" -> {
        ofEntry.clear();
        place = ofEntry;
      }
      case "ligne" -> {
        if (lines.size() == MOST_LINES) {
          throw refused("exchange.problem.xml-long");
        }
        place = new HashMap<>();
        lines.add(place);
        numbers.add((long) xml.getLocation().getLineNumber());
      }
      default -> {
        if (NAMES.contains(name)) {
          place.put(name, text());
        }
      }
    }
  }

  private void closed(String name) {
    switch (name) {
      case "ligne" -> place = ofEntry;
      case "ecriture" -> {
        // What an entry says of all its lines may stand behind them.
        for (int i = 0; i < lines.size(); i++) {
          waiting.add(new Row(numbers.get(i), row(lines.get(i))));
        }
        lines.clear();
        numbers.clear();
        place = ofJournal;
      }
      default -> {}
    }
  }

  private List<String> row(Map<String, String> line) {
    return NAMES.stream()
        .map(name ->
            line.getOrDefault(name, ofEntry.getOrDefault(name, ofJournal.getOrDefault(name, ""))))
        .toList();
  }

  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (text.length() + xml.getTextLength() > LONGEST) {
            throw refused("exchange.problem.xml-long");
          }
          text.append(xml.getText());
        }
        default -> {}
      }
    }
    return text.toString().strip();
  }

  private UnreadableFile refused(String key) {
    long line = xml.getLocation().getLineNumber();
    return new UnreadableFile(ImportProblem.at(line, key, Long.toString(line)));
  }

  @Override
  public long line() {
    return present.line;
  }

  @Override
  public List<String> fields() {
    return present.fields;
  }

  @Override
  public int permille() {
    return ended ? 1000 : 500;
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
