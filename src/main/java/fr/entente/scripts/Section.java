package fr.entente.scripts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One heading and what stands under it, as written, before any judgement. `doubtful`: something
/// under it could not be read, so what seems to be missing may be there.
record Section(
    String file,
    int line,
    int level,
    String id,
    String title,
    List<Line> quotes,
    Map<Field, Line> fields,
    List<Bullet> bullets,
    boolean doubtful) {

  /// Some text and the line it begins on.
  record Line(int number, String text) {}

  /// `- [2] What the debtor answers → target (issue : promise ; effet : plan ; si : crise)`.
  record Bullet(
      int line,
      @Nullable Integer digit,
      String text,
      String target,
      @Nullable String outcome,
      @Nullable String effect,
      @Nullable String condition) {}

  String field(Field field) {
    Line line = fields.get(field);
    return line == null ? "" : line.text();
  }

  int lineOf(Field field) {
    Line found = fields.get(field);
    return found == null ? line : found.number();
  }

  boolean has(Field field) {
    return fields.containsKey(field);
  }
}
