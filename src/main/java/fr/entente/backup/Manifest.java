package fr.entente.backup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a backup holds, as it was written: each table with its rows and their sum, each file with
/// its size and hash. It stands at the end; a backup without it is not complete.
public record Manifest(
    Map<String, String> about, Map<String, Content> tables, Map<String, Content> files) {
  /// How many rows or bytes, and their sum.
  public record Content(long size, String sum) {}

  static final String NAME = "manifest.txt";

  static Manifest empty() {
    return new Manifest(new LinkedHashMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  public long rows() {
    return tables.values().stream().mapToLong(Content::size).sum();
  }

  String text() {
    var text = new StringBuilder();
    about.forEach((name, value) -> line(text, "about", name, value));
    tables.forEach((name, each) -> line(text, "table", name, each.size() + "\t" + each.sum()));
    files.forEach((name, each) -> line(text, "file", name, each.size() + "\t" + each.sum()));
    return text.append("end\n").toString();
  }

  private static void line(StringBuilder text, String kind, String name, String value) {
    text.append(kind)
        .append('\t')
        .append(TableRows.escaped(name))
        .append('\t')
        .append(value)
        .append('\n');
  }

  static Manifest read(String text) throws BackupRefused {
    Manifest manifest = empty();
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getLast().equals("end")) {
      throw BackupRefused.damaged("its list of contents breaks off.");
    }
    for (String line : lines.subList(0, lines.size() - 1)) {
      manifest.take(line.split("\t", -1));
    }
    return manifest;
  }

  private void take(String[] words) throws BackupRefused {
    try {
      String name = TableRows.plain(words[1]);
      switch (words[0]) {
        case "about" -> about.put(name, words[2]);
        case "table" -> tables.put(name, new Content(Long.parseLong(words[2]), words[3]));
        case "file" -> files.put(name, new Content(Long.parseLong(words[2]), words[3]));
        default -> throw BackupRefused.damaged("its list of contents names " + words[0] + ".");
      }
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new BackupRefused("The backup is damaged: its list of contents cannot be read.", e);
    }
  }
}
