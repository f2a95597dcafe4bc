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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads one Markdown file into sections. Anything it cannot read is a complaint, never an
/// exception: the file is edited by people.
final class PageReader {
  private final String file;
  private final Complaints complaints;
  private final Parser parser =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  private final List<Section> sections = new ArrayList<>();
  private @Nullable SectionReader open;

  private PageReader(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  static Page read(String file, String text, Complaints complaints) {
    return new PageReader(file, complaints).page(TextLines.plain(text));
  }

  private Page page(String text) {
    String[] lines = text.split("\n", -1);
    int end = endOfHeader(lines);
    Map<String, Object> header =
        end == 0 ? Map.of() : header(String.join("\n", List.of(lines).subList(1, end)));
    for (int i = 0; i <= end && end > 0; i++) {
      lines[i] = ""; // keeps the line numbers of what follows
    }
    Node document = parser.parse(String.join("\n", lines));
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      block(node);
    }
    close();
    return new Page(file, header, List.copyOf(sections));
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

  private Map<String, Object> header(String yaml) {
    try {
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      if (loaded instanceof Map<?, ?> map) {
        var header = new java.util.LinkedHashMap<String, Object>();
        map.forEach((k, v) -> header.put(String.valueOf(k), v));
        return header;
      }
      complaints.error(file, 1, "header-unreadable", "why", "");
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      complaints.error(
          file,
          mark == null ? 1 : mark.getLine() + 2,
          "header-unreadable",
          "why",
          String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      complaints.error(file, 1, "header-unreadable", "why", String.valueOf(e.getMessage()));
    }
    return Map.of();
  }

  private void block(Node node) {
    if (node instanceof Heading heading) {
      close();
      open = heading.getLevel() == 1 ? null : new SectionReader(file, heading, complaints);
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

  private void close() {
    if (open != null) {
      sections.add(open.section());
    }
    open = null;
  }
}
