package fr.entente.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads one Markdown file into sections. Anything it cannot read is a complaint, never an
/// exception: the file is edited by people.
final class PageReader {
  private final String file;
  private final Complaints complaints;
  private final Parser parser =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  private final List<Section> sections = new ArrayList<>();
  private @Nullable SectionReader open;
  private boolean gaps;

  private PageReader(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  static Page read(String file, String text, Complaints complaints) {
    return new PageReader(file, complaints).page(TextLines.plain(text));
  }

  /// Like `read`, but whoever saved the file wrongly is told so and of nothing that follows from
  /// it.
  static Page checked(String file, String text, Complaints complaints) {
    String plain = TextLines.plain(text);
    if (!FileText.readable(file, plain, complaints)) {
      return new Page(file, Map.of(), List.of(), false, true);
    }
    if (ContentPlaces.script(file) && !plain.startsWith("---")) {
      complaints.error(file, 1, "no-header");
      return new Page(file, Map.of(), List.of(), false, true);
    }
    var reader = new PageReader(file, complaints);
    return reader.page(reader.spaced(plain));
  }

  private Page page(String text) {
    String[] lines = text.split("\n", -1);
    boolean opened = lines[0].strip().equals("---");
    int end = endOfHeader(lines);
    if (opened && end == 0) {
      complaints.error(file, 1, "header-without-end");
      end = endOfPairs(lines);
    }
    Map<String, Page.Value> header =
        !opened
            ? Map.of()
            : new HeaderReader(file, complaints)
                .read(String.join("\n", List.of(lines).subList(1, Math.max(1, end))));
    for (int i = 0; i <= end && end > 0 && i < lines.length; i++) {
      if (i < end || lines[i].strip().equals("---")) {
        lines[i] = ""; // keeps the line numbers of what follows
      }
    }
    Node document = parser.parse(String.join("\n", lines));
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      block(node);
    }
    close();
    boolean readable = header != null;
    return new Page(
        file, header == null ? Map.of() : header, List.copyOf(sections), readable, gaps);
  }

  /// A heading whose space was forgotten would be words of the step before.
  private String spaced(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].matches("#{1,6}[^#\\s].*")) {
        complaints.error(file, i + 1, "heading-without-space", "text", lines[i]);
        lines[i] = lines[i].replaceFirst("^(#+)", "$1 ");
      }
    }
    return String.join("\n", lines);
  }

  /// Where a header that has no end most likely ends.
  private static int endOfPairs(String[] lines) {
    int end = 1;
    while (end < lines.length && !lines[end].isBlank() && !lines[end].startsWith("#")) {
      end++;
    }
    return end;
  }

  static int endOfHeader(String[] lines) {
    if (!lines[0].strip().equals("---")) {
      return 0;
    }
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].strip().equals("---")) {
        return i;
      }
    }
    return 0;
  }

  private void block(Node node) {
    if (node instanceof Heading heading) {
      close();
      open = opens(heading) ? new SectionReader(file, heading, complaints) : null;
      return;
    }
    SectionReader section = open;
    if (section == null) {
      return; // an introduction for the reader
    }
    switch (node) {
      case BlockQuote quote -> section.quote(quote);
      case BulletList list -> section.answers(list);
      case Paragraph paragraph -> section.fields(paragraph);
      case Document _ -> {}
      default -> section.strange(node);
    }
  }

  /// The title of the file opens nothing; further down, or with a name, it was meant to.
  private boolean opens(Heading heading) {
    int level = heading.getLevel();
    boolean named = SectionReader.TITLE.matcher(Markdown.text(heading)).matches();
    if (level > 1 && level < 4 || level == 1 && sections.isEmpty() && !named) {
      return level > 1;
    }
    complaints.error(file, Markdown.line(heading), "heading-level", "text", Markdown.text(heading));
    return true;
  }

  private void close() {
    if (open != null) {
      sections.add(open.section());
      gaps |= open.gaps();
    }
    open = null;
  }
}
