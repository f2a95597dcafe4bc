package fr.entente.listening;

import fr.entente.kernel.Folding;
import fr.entente.kernel.Language;
import fr.entente.kernel.Sha256;
import fr.entente.listening.ListeningContent.Abbreviation;
import fr.entente.listening.ListeningContent.Idea;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the listening folder. Lines are tab-separated; empty lines and lines beginning with `#`
/// are the trainer's own remarks.
final class ContentReader {
  private static final String NEAR = "none-near-";

  private final List<Example> examples = new ArrayList<>();
  private final List<Example> ordinary = new ArrayList<>();
  private final List<Phrase> phrases = new ArrayList<>();
  private final List<Idea> vocabulary = new ArrayList<>();
  private final List<Abbreviation> abbreviations = new ArrayList<>();
  private final List<LineComplaint> complaints = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  private ContentReader() {}

  /// Text by path relative to the folder, with forward slashes; empty when there is no folder.
  static SortedMap<String, String> files(Path root) {
    var files = new TreeMap<String, String>();
    if (!Files.isDirectory(root)) {
      return files;
    }
    try (Stream<Path> found = Files.walk(root, 4)) {
      for (Path file : found.filter(ContentReader::wanted).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        files.put(root.relativize(file).toString().replace('\\', '/'), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static boolean wanted(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".tsv") && !name.startsWith(".") && Files.isRegularFile(file);
  }

  static ListeningContent read(SortedMap<String, String> files) {
    var reader = new ContentReader();
    files.forEach(reader::file);
    return new ListeningContent(
        version(files),
        List.copyOf(reader.examples),
        List.copyOf(reader.phrases),
        List.copyOf(reader.vocabulary),
        List.copyOf(reader.abbreviations),
        List.copyOf(reader.ordinary),
        List.copyOf(reader.complaints));
  }

  static String version(SortedMap<String, String> files) {
    return Sha256.hex(files).substring(0, 16);
  }

  private void file(String file, String text) {
    String[] path = file.split("/");
    Optional<Language> language = language(path[0]);
    String name = path[path.length - 1].replaceAll("\\.tsv$", "");
    if (file.equals("vocabulary.tsv")) {
      lines(file, text, 3, this::idea);
    } else if (language.isPresent() && path.length == 3 && path[1].equals("examples")) {
      examples(file, text, language.get(), name);
    } else if (language.isPresent() && path.length == 3 && path[1].equals("ordinary")) {
      utterances(
          file,
          text,
          (at, cells) -> ordinary.add(line(at, language.get(), Label.NONE, null, cells)));
    } else if (language.isPresent() && path.length == 2 && name.equals("phrases")) {
      lines(file, text, 4, (at, cells) -> phrase(at, cells, language.get(), false));
    } else if (language.isPresent() && path.length == 2 && name.equals("not-phrases")) {
      lines(file, text, 3, (at, cells) -> phrase(at, cells, language.get(), true));
    } else if (language.isPresent() && path.length == 2 && name.equals("abbreviations")) {
      lines(
          file,
          text,
          2,
          (at, cells) ->
              abbreviations.add(
                  new Abbreviation(language.get(), cells[0].strip(), cells[1].strip())));
    } else {
      complaints.add(LineComplaint.warning(file, 1, "file-not-used", Map.of()));
    }
  }

  private static Optional<Language> language(String folder) {
    return Stream.of(Language.values()).filter(l -> l.code().equals(folder)).findFirst();
  }

  private record At(String file, int line) {}

  private interface Line {
    void read(At at, String[] cells);
  }

  private void lines(String file, String text, int columns, Line each) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String clean = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      clean = clean.endsWith("\r") ? clean.substring(0, clean.length() - 1) : clean;
      if (clean.isBlank() || clean.startsWith("#")) {
        continue;
      }
      var at = new At(file, number);
      String[] cells = clean.split("\t", -1);
      if (cells.length < columns) {
        wrong(at, "too-few-columns", "found", "" + cells.length, "wanted", "" + columns);
      } else if (clean.indexOf('\uFFFD') >= 0) {
        wrong(at, "not-utf8");
      } else {
        each.read(at, cells);
      }
    }
  }

  private void wrong(At at, String what, String... detail) {
    complaints.add(LineComplaint.error(at.file(), at.line(), what, pairs(detail)));
  }

  private static Map<String, String> pairs(String... detail) {
    var map = new TreeMap<String, String>();
    for (int i = 0; i + 1 < detail.length; i += 2) {
      map.put(detail[i], detail[i + 1]);
    }
    return map;
  }

  private void examples(String file, String text, Language language, String name) {
    Optional<Label> label =
        name.startsWith(Example.BACKGROUND)
            ? Optional.of(Label.NONE)
            : Label.of(name.replaceFirst("^" + NEAR, ""));
    if (label.isEmpty()) {
      wrong(new At(file, 1), "unknown-label", "label", name);
      return;
    }
    Label near = name.startsWith(NEAR) ? label.get() : null;
    Label is = near == null ? label.get() : Label.NONE;
    utterances(file, text, (at, cells) -> example(at, language, is, near, cells));
  }

  private void utterances(String file, String text, Line each) {
    lines(
        file,
        text,
        2,
        (at, cells) -> {
          Optional<Channel> channel = Channel.of(cells[0]);
          String words = cells[1].strip();
          if (channel.isEmpty()) {
            wrong(at, "unknown-channel", "channel", cells[0]);
          } else if (cells.length > 3 || (cells.length == 3 && !cells[2].strip().startsWith("#"))) {
            wrong(at, "too-many-columns", "found", "" + cells.length, "wanted", "2");
          } else if (words.chars().noneMatch(Character::isLetter)) {
            wrong(at, "no-words");
          } else {
            each.read(at, cells);
          }
        });
  }

  private void example(
      At at, Language language, Label label, @Nullable Label near, String[] cells) {
    String key = language + Folding.fold(cells[1]).replaceAll("[^a-z0-9]+", " ").strip();
    String known = places.putIfAbsent(key, at.file() + ":" + at.line() + "\t" + label);
    if (known == null) {
      examples.add(line(at, language, label, near, cells));
    } else if (known.endsWith("\t" + label)) {
      complaints.add(
          LineComplaint.warning(
              at.file(),
              at.line(),
              "said-twice",
              pairs("where", known.substring(0, known.indexOf('\t')))));
    } else {
      wrong(at, "two-labels", "where", known.substring(0, known.indexOf('\t')));
    }
  }

  private static Example line(
      At at, Language language, Label label, @Nullable Label near, String[] cells) {
    Channel channel = Channel.of(cells[0]).orElseThrow();
    return new Example(label, near, language, channel, cells[1].strip(), at.file(), at.line());
  }

  private void idea(At at, String[] cells) {
    Optional<Language> language = language(cells[1].strip());
    if (at.line() == 1 && cells[0].equals("concept")) {
      return;
    }
    if (language.isEmpty()) {
      wrong(at, "unknown-language", "language", cells[1]);
      return;
    }
    for (String expression : cells[2].split("\\|")) {
      if (!expression.isBlank()) {
        vocabulary.add(new Idea(cells[0].strip(), language.get(), expression.strip()));
      }
    }
  }

  /// `id label strength pattern note`, or for what must not trigger `id label pattern note`.
  private void phrase(At at, String[] cells, Language language, boolean veto) {
    if (at.line() == 1 && cells[0].equals("id")) {
      return;
    }
    Optional<Label> label =
        veto && cells[1].strip().equals("any") ? Optional.of(Label.NONE) : Label.of(cells[1]);
    String strength = veto ? "strong" : cells[2].strip();
    String pattern = cells[veto ? 2 : 3].strip();
    if (label.isEmpty() || (!veto && label.get() == Label.NONE)) {
      wrong(at, "unknown-label", "label", cells[1]);
    } else if (!strength.equals("strong") && !strength.equals("weak")) {
      wrong(at, "unknown-strength", "strength", strength);
    } else if (!ids.add(cells[0].strip())) {
      wrong(at, "id-used-twice", "id", cells[0]);
    } else if (!Phrase.usable(language, pattern)) {
      wrong(at, "empty-pattern");
    } else {
      phrases.add(
          new Phrase(
              cells[0].strip(), language, label.get(), strength.equals("strong"), veto, pattern));
    }
  }
}
