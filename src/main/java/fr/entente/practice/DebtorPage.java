package fr.entente.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// A debtor's file as written: header and sections, line by line. What it cannot read it says.
final class DebtorPage {
  private static final Pattern HEADING =
      Pattern.compile("#{2,} *(.*?) *\\{#([a-z0-9][a-z0-9-]*)} *");
  private static final Pattern LABEL = Pattern.compile("(\\p{Lu}[\\p{L} ]{0,20}?) *: *(.*)");

  /// One heading and what stands under it.
  static final class Part {
    final int line;
    final String id;
    final Map<Label, Text> labels = new LinkedHashMap<>();
    final List<Text> quotes = new ArrayList<>();

    Part(int line, String id) {
      this.line = line;
      this.id = id;
    }

    List<Text> parts(Label label) {
      Text text = labels.get(label);
      return text == null
          ? List.of()
          : java.util.Arrays.stream(text.text().split(";"))
              .map(String::strip)
              .filter(part -> !part.isEmpty())
              .map(part -> new Text(text.line(), part))
              .toList();
    }
  }

  /// Some text and its line.
  record Text(int line, String text) {}

  enum Label {
    WHEN,
    IF,
    EFFECT,
    SIGNALS
  }

  final Map<String, Object> header = new LinkedHashMap<>();
  final List<Part> parts = new ArrayList<>();
  private final Map<String, Integer> headerLines = new LinkedHashMap<>();
  private final Faults faults;
  private @Nullable Part open;
  private boolean quoting;

  /// Takes a complaint's line, its name and what it is about.
  interface Faults {
    void at(int line, String what, String about);
  }

  DebtorPage(String text, Faults faults) {
    this.faults = faults;
    String[] lines =
        text.replace("\uFEFF", "")
            .replace("\r\n", "\n")
            .replace('\u00a0', ' ')
            .replace('\u202f', ' ')
            .split("\n", -1);
    int end = header(lines);
    for (int i = end; i < lines.length; i++) {
      line(i + 1, lines[i].strip());
    }
  }

  int lineOf(String name) {
    return headerLines.getOrDefault(name, 1);
  }

  private int header(String[] lines) {
    int end = -1;
    for (int i = 1; i < lines.length && lines[0].strip().equals("---"); i++) {
      if (lines[i].strip().equals("---")) {
        end = i;
        break;
      }
      headerLines.putIfAbsent(lines[i].split(":", 2)[0].strip(), i + 1);
    }
    if (end < 0) {
      faults.at(1, "debtor-without-header", "");
      return 0;
    }
    yaml(String.join("\n", List.of(lines).subList(1, end)));
    return end + 1;
  }

  private void yaml(String text) {
    try {
      if (new Yaml(new SafeConstructor(new LoaderOptions())).load(text) instanceof Map<?, ?> map) {
        map.forEach((key, value) -> header.put(String.valueOf(key), value));
        return;
      }
      faults.at(1, "header-unreadable", "");
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      faults.at(mark == null ? 1 : mark.getLine() + 2, "header-unreadable", "" + e.getProblem());
    } catch (YAMLException e) {
      faults.at(1, "header-unreadable", "" + e.getMessage());
    }
  }

  private void line(int number, String text) {
    boolean goesOn = quoting && text.startsWith(">");
    quoting = text.startsWith(">");
    if (text.startsWith("##")) {
      heading(number, text);
      return;
    }
    Part part = open;
    if (part == null || text.isEmpty()) {
      return; // an introduction for the reader
    }
    if (quoting) {
      quote(part, number, text.substring(1).strip(), goesOn);
      return;
    }
    Matcher label = LABEL.matcher(text);
    Label named = label.matches() ? named(label.group(1)) : null;
    if (named == null) {
      faults.at(number, "debtor-not-understood", text);
    } else if (part.labels.putIfAbsent(named, new Text(number, label.group(2))) != null) {
      faults.at(number, "label-twice", text);
    }
  }

  private void heading(int number, String text) {
    Matcher heading = HEADING.matcher(text);
    if (!heading.matches()) {
      faults.at(number, "step-without-id", text.replaceFirst("^#+ *", ""));
    }
    open = new Part(number, heading.matches() ? heading.group(2) : "line-" + number);
    parts.add(open);
  }

  private static void quote(Part part, int number, String text, boolean goesOn) {
    if (goesOn) {
      Text before = part.quotes.removeLast();
      part.quotes.add(new Text(before.line(), (before.text() + " " + text).strip()));
    } else {
      part.quotes.add(new Text(number, text));
    }
  }

  private static @Nullable Label named(String word) {
    return switch (word) {
      case "Quand", "When" -> Label.WHEN;
      case "Si", "If" -> Label.IF;
      case "Effet", "Effect" -> Label.EFFECT;
      case "Signale", "Signals" -> Label.SIGNALS;
      default -> null;
    };
  }
}
