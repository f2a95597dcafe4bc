package fr.entente.scripts;

import java.util.ArrayList;
import java.util.List;

/// The lines of a file, each with its own end, so that joining them gives the same bytes. Numbered
/// from zero here.
record TextLines(List<String> lines) {
  private static final java.util.regex.Pattern END =
      java.util.regex.Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");

  static TextLines of(String text) {
    return new TextLines(text.isEmpty() ? List.of() : List.of(END.split(text)));
  }

  String text() {
    return String.join("", lines);
  }

  int size() {
    return lines.size();
  }

  /// Without its end.
  String at(int number) {
    return bare(lines.get(number));
  }

  String raw(int from, int to) {
    return String.join("", lines.subList(from, to));
  }

  boolean blank(int number) {
    return number >= lines.size() || number < 0 || lines.get(number).isBlank();
  }

  /// Puts other lines in the place of these; their ends are as the file's first.
  TextLines with(int from, int to, List<String> written) {
    var all = new ArrayList<>(lines.subList(0, from));
    boolean open = !lines.isEmpty() && bare(lines.getLast()).equals(lines.getLast());
    if (!written.isEmpty() && !all.isEmpty() && bare(all.getLast()).equals(all.getLast())) {
      all.add(all.removeLast() + end());
    }
    written.forEach(line -> all.add(line + end()));
    if (open && to == lines.size() && !written.isEmpty()) {
      all.add(bare(all.removeLast()));
    }
    all.addAll(lines.subList(to, lines.size()));
    return new TextLines(List.copyOf(all));
  }

  /// As a reader of Markdown takes them: one kind of end, no byte order mark.
  static String plain(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
  }

  private String end() {
    return lines.stream()
        .map(line -> line.substring(bare(line).length()))
        .filter(end -> !end.isEmpty())
        .findFirst()
        .orElse("\n");
  }

  private static String bare(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return line.substring(0, end);
  }
}
