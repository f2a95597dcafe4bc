package fr.entente.studio;

import fr.entente.scripts.Field;

/// Which part of a step a line of its file is: what a complaint is about.
public sealed interface LinePlace {
  record Heading() implements LinePlace {}

  record Labelled(Field field) implements LinePlace {}

  /// From zero; the first is the model sentence.
  record Sentence(int number) implements LinePlace {}

  /// From zero.
  record Answer(int number) implements LinePlace {}

  /// `line` counts from 1.
  public static LinePlace of(String text, int line) {
    var lines = text.split("\r\n|\r|\n", -1);
    if (line < 1 || line > lines.length) {
      return new Heading();
    }
    String here = lines[line - 1].strip();
    if (here.startsWith(">")) {
      return new Sentence(before(lines, line, ">"));
    }
    if (here.startsWith("- ") || here.startsWith("* ")) {
      return new Answer(before(lines, line, here.substring(0, 1)));
    }
    int colon = here.indexOf(':');
    return colon < 0
        ? new Heading()
        : Field.named(here.substring(0, colon).strip())
            .<LinePlace>map(Labelled::new)
            .orElse(new Heading());
  }

  private static int before(String[] lines, int line, String mark) {
    int count = 0;
    boolean inside = true;
    for (int i = line - 2; i >= 0 && !lines[i].startsWith("#"); i--) {
      boolean marked = lines[i].strip().startsWith(mark);
      if (marked && (!mark.equals(">") || !inside)) {
        count++;
      }
      inside = marked;
    }
    return count;
  }
}
