package fr.entente.scripts;

import fr.entente.kernel.Likely;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/// Reads what stands under one heading.
final class SectionReader {
  static final Pattern TITLE = Pattern.compile("(.*?)\\s*\\{#([a-z0-9][a-z0-9-]*)}\\s*");
  static final Pattern LABEL = Pattern.compile("(\\p{Lu}[\\p{L} ]{1,20}?)\\s*:\\s*(.*)");
  static final Pattern ANSWER =
      Pattern.compile(
          "(?:\\[(\\d+)]\\s*)?(.+?)\\s*(?:→|->)\\s*([a-z0-9][a-z0-9-]*)\\s*(?:\\((.*)\\))?\\s*",
          Pattern.DOTALL);
  static final Pattern OPTION = Pattern.compile("(issue|outcome|effet|effect)\\s*:\\s*(\\S+)");

  private static final Pattern ARROW = Pattern.compile("→|->");
  private static final int LONGEST_ANSWER = 1_000;
  private static final Pattern CONDITION = Pattern.compile("(?:si|if)\\s*:\\s*(.*)");

  private final String file;
  private final Heading heading;
  private final Complaints complaints;
  private final List<Section.Line> quotes = new ArrayList<>();
  private final Map<Field, Section.Line> fields = new EnumMap<>(Field.class);
  private final List<Section.Bullet> bullets = new ArrayList<>();
  private boolean doubtful;
  private boolean gaps;

  SectionReader(String file, Heading heading, Complaints complaints) {
    this.file = file;
    this.heading = heading;
    this.complaints = complaints;
  }

  Section section() {
    int line = Markdown.line(heading);
    String text = Markdown.text(heading);
    Matcher title = TITLE.matcher(text);
    boolean named = title.matches();
    if (!named) {
      error(line, "step-without-id", "title", text);
      gaps = true;
    }
    return new Section(
        file,
        line,
        heading.getLevel(),
        named ? title.group(2) : "line-" + line,
        named ? title.group(1) : text,
        List.copyOf(quotes),
        Map.copyOf(fields),
        List.copyOf(bullets),
        doubtful);
  }

  /// A step, an answer or its name may be missing from what was read.
  boolean gaps() {
    return gaps;
  }

  void quote(BlockQuote quote) {
    int line = Markdown.line(quote);
    String text = Markdown.text(quote);
    int number = line;
    for (String part : text.split("\n")) {
      if (label(part) != null) {
        error(number, "label-in-quote", "text", part);
      }
      number++;
    }
    quotes.add(new Section.Line(line, text.replaceAll("\\s+", " ")));
  }

  void fields(Paragraph paragraph) {
    int line = Markdown.line(paragraph);
    Field current = null;
    for (String text : Markdown.text(paragraph).split("\n")) {
      Matcher label = LABEL.matcher(text.strip());
      Field named = label(text);
      if (named != null && label.matches()) {
        put(named, line, label.group(2));
        current = named;
      } else if (current == null || label.matches() || Field.begins(text)) {
        String word = label.matches() ? label.group(1) : text.strip().split("[\\s:]+", 2)[0];
        error(line, "unknown-label", "text", text, "near", Likely.to(word, Field.labels()));
      } else {
        fields.computeIfPresent(
            current, (_, before) -> new Section.Line(before.number(), before.text() + " " + text));
      }
      line++;
    }
  }

  void answers(BulletList list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      int line = Markdown.line(item);
      String text = Markdown.text(item);
      if (whole(line, text)) {
        answer(line, text);
      }
    }
  }

  /// What follows an answer without an empty line in between would be taken for its words.
  private boolean whole(int line, String text) {
    String[] lines = text.split("\n");
    for (int i = 1; i < lines.length; i++) {
      if (label(lines[i]) != null) {
        error(line + i, "label-in-answer", "text", lines[i]);
        return false;
      }
      if (lines[i].strip().startsWith("-") || arrow(lines[i]) && arrow(lines[i - 1])) {
        error(line + i, "answer-unreadable", "text", lines[i]);
        return false;
      }
    }
    return true;
  }

  private static boolean arrow(String text) {
    return ARROW.matcher(text).find();
  }

  void strange(Node node) {
    boolean remark = node instanceof HtmlBlock html && html.getLiteral().strip().startsWith("<!--");
    if (!remark && !(node instanceof ThematicBreak)) {
      String text = node instanceof HtmlBlock html ? html.getLiteral() : Markdown.text(node);
      error(Markdown.line(node), "not-understood", "text", text.lines().findFirst().orElse(""));
      gaps = true;
    }
  }

  private void put(Field field, int line, String text) {
    if (fields.putIfAbsent(field, new Section.Line(line, text)) != null) {
      error(line, "label-twice", "text", text);
    }
  }

  private void answer(int line, String text) {
    Matcher answer = ANSWER.matcher(text);
    if (text.length() > LONGEST_ANSWER || !answer.matches()) {
      error(line, "answer-unreadable", "text", brief(text));
      return;
    }
    String outcome = null;
    String effect = null;
    String condition = null;
    for (String option : Words.parts(answer.group(4) == null ? "" : answer.group(4))) {
      Matcher known = OPTION.matcher(option);
      Matcher when = CONDITION.matcher(option);
      if (when.matches()) {
        if (condition != null) {
          error(line, "condition-twice");
        }
        condition = when.group(1);
        continue;
      }
      if (!known.matches()) {
        error(line, "answer-unreadable", "text", option);
        continue;
      }
      boolean deed = known.group(1).startsWith("eff");
      if ((deed ? effect : outcome) != null) {
        error(line, "option-twice", "option", known.group(1));
      } else if (deed) {
        effect = known.group(2);
      } else {
        outcome = known.group(2);
      }
    }
    String said = answer.group(2).replaceAll("\\s+", " ");
    bullets.add(
        new Section.Bullet(
            line, digit(answer.group(1)), said, answer.group(3), outcome, effect, condition));
  }

  private static @Nullable Integer digit(@Nullable String written) {
    if (written == null) {
      return null;
    }
    return Integer.valueOf(written.length() > 3 ? "999" : written);
  }

  private static String brief(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  private static @Nullable Field label(String text) {
    Matcher label = LABEL.matcher(text.strip());
    return label.matches() ? Field.named(label.group(1).strip()).orElse(null) : null;
  }

  private void error(int line, String what, String... detail) {
    doubtful = true;
    complaints.error(file, line, what, detail);
  }
}
