package fr.entente.scripts;

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

  private final String file;
  private final Heading heading;
  private final Complaints complaints;
  private final List<Section.Line> quotes = new ArrayList<>();
  private final Map<Field, Section.Line> fields = new EnumMap<>(Field.class);
  private final List<Section.Bullet> bullets = new ArrayList<>();

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
      complaints.error(file, line, "step-without-id", "title", text);
    }
    return new Section(
        file,
        line,
        heading.getLevel(),
        named ? title.group(2) : "line-" + line,
        named ? title.group(1) : text,
        List.copyOf(quotes),
        Map.copyOf(fields),
        List.copyOf(bullets));
  }

  void quote(BlockQuote quote) {
    int line = Markdown.line(quote);
    String text = Markdown.text(quote);
    for (String part : text.split("\n")) {
      if (label(part) != null) {
        complaints.error(file, line, "label-in-quote", "text", part);
      }
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
      } else if (current == null || label.matches()) {
        complaints.error(file, line, "unknown-label", "text", text);
      } else {
        fields.computeIfPresent(
            current, (_, before) -> new Section.Line(before.number(), before.text() + " " + text));
      }
      line++;
    }
  }

  void answers(BulletList list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      answer(Markdown.line(item), Markdown.text(item));
    }
  }

  void strange(Node node) {
    if (!(node instanceof HtmlBlock) && !(node instanceof ThematicBreak)) {
      complaints.error(file, Markdown.line(node), "not-understood", "text", Markdown.text(node));
    }
  }

  private void put(Field field, int line, String text) {
    if (fields.putIfAbsent(field, new Section.Line(line, text)) != null) {
      complaints.error(file, line, "label-twice", "text", text);
    }
  }

  private void answer(int line, String text) {
    Matcher answer = ANSWER.matcher(text);
    if (!answer.matches()) {
      complaints.error(file, line, "answer-unreadable", "text", text);
      return;
    }
    String outcome = null;
    String effect = null;
    for (String option : Words.parts(answer.group(4) == null ? "" : answer.group(4))) {
      Matcher known = OPTION.matcher(option);
      if (!known.matches()) {
        complaints.error(file, line, "answer-unreadable", "text", option);
      } else if (known.group(1).startsWith("eff")) {
        effect = known.group(2);
      } else {
        outcome = known.group(2);
      }
    }
    Integer digit = answer.group(1) == null ? null : Integer.valueOf(answer.group(1));
    String said = answer.group(2).replaceAll("\\s+", " ");
    bullets.add(new Section.Bullet(line, digit, said, answer.group(3), outcome, effect));
  }

  private static @Nullable Field label(String text) {
    Matcher label = LABEL.matcher(text.strip());
    return label.matches() ? Field.named(label.group(1).strip()).orElse(null) : null;
  }
}
