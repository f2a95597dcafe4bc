package fr.entente.workshop;

import fr.entente.kernel.Language;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import fr.entente.workshop.Entry.Kind;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Entries as lines of content files, both ways. A line that is switched off begins with `#off`,
/// which the reader passes over like any remark; an example's note is a third column that begins
/// with `#`.
final class EntryLines {
  static final String PHRASES = "id\tlabel\tstrength\tpattern\tnote";
  static final String NOT_PHRASES = "id\tlabel\tpattern\tnote";
  private static final String OFF = "#off\t";
  private static final String NEAR = "none-near-";
  private static final String BACKGROUND = "background-";

  private EntryLines() {}

  /// The file in which an entry belongs, relative to the content folder.
  static String file(Entry entry) {
    String folder = entry.language().code() + "/";
    Label near = entry.near();
    return folder
        + switch (entry.kind()) {
          case PHRASE -> "phrases.tsv";
          case NOT_PHRASE -> "not-phrases.tsv";
          case BACKGROUND -> "examples/" + BACKGROUND + "floor.tsv";
          case EXAMPLE ->
              "examples/" + (near == null ? entry.label().code() : NEAR + near.code()) + ".tsv";
        };
  }

  static String line(Entry entry) {
    String label =
        entry.kind() == Kind.NOT_PHRASE && entry.label() == Label.NONE
            ? "any"
            : entry.label().code();
    String line =
        switch (entry.kind()) {
          case EXAMPLE, BACKGROUND ->
              entry.channel().code()
                  + "\t"
                  + entry.text()
                  + (entry.note().isEmpty() ? "" : "\t# " + entry.note());
          case PHRASE ->
              String.join(
                  "\t",
                  entry.id(),
                  label,
                  entry.strong() ? "strong" : "weak",
                  entry.text(),
                  entry.note());
          case NOT_PHRASE -> String.join("\t", entry.id(), label, entry.text(), entry.note());
        };
    return entry.off() ? OFF + line : line;
  }

  /// Empty for headers, remarks and whatever the reader would complain about.
  static Optional<Entry> entry(String file, String raw) {
    String line = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
    boolean off = line.startsWith(OFF);
    String clean = (off ? line.substring(OFF.length()) : line).stripTrailing();
    String[] path = file.split("/");
    Optional<Language> language =
        Stream.of(Language.values()).filter(l -> l.code().equals(path[0])).findFirst();
    if (clean.isBlank() || clean.startsWith("#") || language.isEmpty()) {
      return Optional.empty();
    }
    String[] cells = clean.split("\t", -1);
    String name = path[path.length - 1].replaceAll("\\.tsv$", "");
    if (path.length == 3 && path[1].equals("examples")) {
      return example(language.get(), name, cells, off);
    }
    return switch (name) {
      case "phrases" -> phrase(language.get(), cells, off);
      case "not-phrases" -> notPhrase(language.get(), cells, off);
      default -> Optional.empty();
    };
  }

  private static Optional<Entry> example(
      Language language, String name, String[] cells, boolean off) {
    boolean hard = name.startsWith(NEAR);
    boolean ordinary = name.startsWith(BACKGROUND);
    Optional<Label> label =
        ordinary ? Optional.of(Label.NONE) : Label.of(hard ? name.substring(NEAR.length()) : name);
    Optional<Channel> channel = Channel.of(cells[0]);
    if (label.isEmpty() || channel.isEmpty() || cells.length < 2) {
      return Optional.empty();
    }
    @Nullable Label near = hard ? label.get() : null;
    return Optional.of(
        new Entry(
            ordinary ? Kind.BACKGROUND : Kind.EXAMPLE,
            language,
            hard ? Label.NONE : label.get(),
            near,
            channel.get(),
            "",
            false,
            cells[1],
            cells.length > 2 ? cells[2].replaceFirst("^\\s*#", "") : "",
            off));
  }

  private static Optional<Entry> phrase(Language language, String[] cells, boolean off) {
    return cells.length < 4
        ? Optional.empty()
        : Label.of(cells[1])
            .map(label ->
                new Entry(
                    Kind.PHRASE,
                    language,
                    label,
                    null,
                    Channel.TRANSCRIPT,
                    cells[0],
                    cells[2].strip().equals("strong"),
                    cells[3],
                    cells.length > 4 ? cells[4] : "",
                    off));
  }

  private static Optional<Entry> notPhrase(Language language, String[] cells, boolean off) {
    return cells.length < 3 || cells[0].equals("id")
        ? Optional.empty()
        : (cells[1].strip().equals("any") ? Optional.of(Label.NONE) : Label.of(cells[1]))
            .map(label ->
                new Entry(
                    Kind.NOT_PHRASE,
                    language,
                    label,
                    null,
                    Channel.TRANSCRIPT,
                    cells[0],
                    true,
                    cells[2],
                    cells.length > 3 ? cells[3] : "",
                    off));
  }
}
