package fr.entente.scripts;

import fr.entente.kernel.Sha256;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What stands under one heading, and on which lines (from zero, the last one not included).
final class TextBlock {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  /// Something read, and its lines.
  record Part<T>(int from, int to, T read) {}

  final Part<String> heading;
  final int level;
  final List<Part<String>> quotes = new ArrayList<>();
  final List<Part<AnswerText>> answers = new ArrayList<>();
  final Map<Field, Part<String>> fields = new LinkedHashMap<>();

  /// The first line after the last labelled one; the end of the heading when there is none.
  int labelled;

  /// The first line that belongs to the next heading.
  int end;

  private TextBlock(Part<String> heading, int level) {
    this.heading = heading;
    this.level = level;
    this.labelled = heading.to();
  }

  int start() {
    return heading.from();
  }

  /// `begin` is the first line after the header.
  static List<TextBlock> read(String plain, int begin) {
    String[] lines = plain.split("\n", -1);
    for (int i = 0; i < begin; i++) {
      lines[i] = "";
    }
    var blocks = new ArrayList<TextBlock>();
    TextBlock open = null;
    Node document = PARSER.parse(String.join("\n", lines));
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        if (open != null) {
          open.end = Markdown.line(node) - 1;
          blocks.add(open);
        }
        open =
            heading.getLevel() == 1
                ? null
                : new TextBlock(part(node, Markdown.text(node)), heading.getLevel());
      } else if (open != null) {
        open.add(node);
      }
    }
    if (open != null) {
      open.end = plain.endsWith("\n") ? lines.length - 1 : lines.length;
      blocks.add(open);
    }
    return blocks;
  }

  /// As the heading has it; by its line when it has none.
  String id() {
    Matcher title = SectionReader.TITLE.matcher(heading.read());
    return title.matches() ? title.group(2) : "line-" + (start() + 1);
  }

  TextStep step(TextLines lines, @Nullable String card) {
    Matcher title = SectionReader.TITLE.matcher(heading.read());
    var labelled = new EnumMap<Field, String>(Field.class);
    fields.forEach((field, part) -> labelled.put(field, part.read()));
    return new TextStep(
        id(),
        title.matches() ? title.group(1) : heading.read(),
        level,
        start() + 1,
        end,
        labelled,
        quotes.stream().map(Part::read).toList(),
        answers.stream().map(Part::read).toList(),
        card,
        Sha256.hex(lines.raw(start(), end)));
  }

  private void add(Node node) {
    switch (node) {
      case BlockQuote quote ->
          quotes.add(part(quote, Markdown.text(quote).replaceAll("\\s+", " ")));
      case BulletList list -> {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
          answers.add(part(item, Spelling.answer(Markdown.text(item))));
        }
      }
      case Paragraph paragraph -> labels(paragraph);
      default -> {}
    }
  }

  private void labels(Paragraph paragraph) {
    int line = Markdown.line(paragraph) - 1;
    Field current = null;
    for (String text : Markdown.text(paragraph).split("\n")) {
      var label = SectionReader.LABEL.matcher(text.strip());
      Field named = label.matches() ? Field.named(label.group(1).strip()).orElse(null) : null;
      if (named != null && !fields.containsKey(named)) {
        fields.put(named, new Part<>(line, line + 1, label.group(2)));
        current = named;
      } else if (named != null || label.matches()) {
        current = null;
      } else if (current != null) {
        int after = line + 1;
        String more = text;
        fields.computeIfPresent(
            current, (_, part) -> new Part<>(part.from(), after, part.read() + " " + more));
      }
      line++;
    }
    if (!fields.isEmpty()) {
      labelled = fields.values().stream().mapToInt(Part::to).max().orElse(labelled);
    }
  }

  private static <T> Part<T> part(Node node, T read) {
    var spans = node.getSourceSpans();
    int from = Markdown.line(node) - 1;
    int to = from + 1;
    for (var span : spans) {
      if (span.getLength() > 0) {
        to = Math.max(to, span.getLineIndex() + 1);
      }
    }
    return new Part<>(from, to, read);
  }
}
