package fr.entente.scripts;

import fr.entente.kernel.Likely;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the header of a file: known keys, each with its line.
final class HeaderReader {
  private static final Set<String> LISTS = Set.of("includes", "stage");
  static final List<String> KEYS =
      List.of(
          "key",
          "title",
          "language",
          "audience",
          "stage",
          "collector",
          "notice",
          "owed",
          "wellbeing",
          "start",
          "includes");

  /// Was once allowed: it has a complaint of its own.
  private static final String RECORDING = "recording";

  private final String file;
  private final Complaints complaints;

  HeaderReader(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  /// Null when it cannot be read.
  @Nullable Map<String, Page.Value> read(String yaml) {
    var reader = new YamlText(file, 1, "header-unreadable", complaints);
    Map<String, YamlText.Entry> entries = reader.read(yaml);
    if (entries == null) {
      return null;
    }
    var header = new LinkedHashMap<String, Page.Value>();
    entries.forEach((name, entry) -> {
      List<Section.Line> words = reader.words(entry.value());
      boolean list = entry.value() instanceof org.yaml.snakeyaml.nodes.SequenceNode;
      if (words == null || list && !LISTS.contains(name)) {
        complaints.error(file, entry.line(), "header-not-words", "field", name);
        header.put(name, new Page.Value(entry.line(), List.of(), true));
      } else {
        header.put(name, new Page.Value(entry.line(), words, list));
        known(name, entry.line());
      }
    });
    return header;
  }

  private void known(String name, int line) {
    if (!KEYS.contains(name) && !name.equals(RECORDING)) {
      complaints.error(
          file, line, "unknown-header-key", "key", name, "near", Likely.to(name, KEYS));
    }
  }
}
