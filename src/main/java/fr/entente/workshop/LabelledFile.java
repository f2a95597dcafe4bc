package fr.entente.workshop;

import fr.entente.listening.Example;
import fr.entente.listening.LineReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Labelled lines that somebody sent: read until enough were read, however many there are.
final class LabelledFile {
  private final List<Example> lines = new ArrayList<>();
  private final Map<String, List<Example>> writers = new TreeMap<>();
  private final List<Measured.Unusable> unusable = new ArrayList<>();
  private int unusableLines;
  private boolean cut;

  private LabelledFile() {}

  static LabelledFile of(String text) {
    var file = new LabelledFile();
    try (var reader = new StringReader(tabbed(text))) {
      file.read(new LineReader(reader, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private void read(LineReader reader) throws IOException {
    LineReader.Row row;
    while (!cut && (row = reader.next()) != null) {
      cut = lines.size() + unusableLines >= Measured.MOST_LINES;
      if (!cut) {
        take(row);
      }
    }
  }

  private void take(LineReader.Row row) {
    if (row.problem() == null) {
      lines.add(row.example());
      boolean listed = writers.size() < Measured.MOST_WRITERS || writers.containsKey(row.writer());
      if (!row.writer().isEmpty() && listed) {
        writers.computeIfAbsent(row.writer(), _ -> new ArrayList<>()).add(row.example());
      }
    } else {
      unusableLines++;
      if (unusable.size() < Measured.MOST_SHOWN) {
        unusable.add(new Measured.Unusable(row.number(), why(row)));
      }
    }
  }

  List<Example> lines() {
    return lines;
  }

  /// Of the writers named first, as many as can be compared on one screen.
  Map<String, List<Example>> writers() {
    return writers;
  }

  /// The first of them.
  List<Measured.Unusable> unusable() {
    return unusable;
  }

  int unusableLines() {
    return unusableLines;
  }

  /// Whether there was more than is read.
  boolean cut() {
    return cut;
  }

  private static String why(LineReader.Row row) {
    String what =
        row.remark().text().isBlank() ? "no-words" : row.label() == null ? "label" : "columns";
    return "backoffice.listening.unusable." + what;
  }

  /// Spreadsheets write semicolons or commas: then the first line decides, and quotes are read.
  static String tabbed(String file) {
    String first = file.lines().findFirst().orElse("");
    if (first.indexOf('\t') >= 0) {
      return file;
    }
    char mark = first.indexOf(';') >= 0 ? ';' : ',';
    var out = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < file.length(); i++) {
      char c = file.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < file.length() && file.charAt(i + 1) == '"') {
          out.append(file.charAt(i++));
        } else {
          quoted = !quoted;
        }
      } else if (quoted && (c == '\t' || c == '\n' || c == '\r')) {
        out.append(' ');
      } else {
        out.append(c == mark && !quoted ? '\t' : c);
      }
    }
    return out.toString();
  }
}
