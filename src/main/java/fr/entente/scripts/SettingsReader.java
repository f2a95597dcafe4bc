package fr.entente.scripts;

import fr.entente.kernel.Likely;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/// Reads settings.yml; each fault at its line.
final class SettingsReader {
  private static final String FILE = Settings.FILE;
  private static final int STALE_AFTER_MONTHS = 12;
  private static final Set<String> KEYS = Set.of("help-lines", "forbidden");
  private static final Set<String> ABOUT = Set.of("number", "about", "checked");
  private static final Set<String> LANGUAGES = Set.of("fr", "en");

  private final LocalDate today;
  private final Complaints complaints;
  private final YamlText yaml;

  SettingsReader(LocalDate today, Complaints complaints) {
    this.today = today;
    this.complaints = complaints;
    this.yaml = new YamlText(FILE, 0, "settings-unreadable", complaints);
  }

  Settings read(String text) {
    String plain = TextLines.plain(text);
    Map<String, YamlText.Entry> all =
        FileText.readable(FILE, plain, complaints) ? yaml.read(plain) : null;
    if (all == null) {
      return new Settings(Map.of(), Map.of(), false);
    }
    known(all, KEYS);
    return new Settings(helpLines(all.get("help-lines")), words(all.get("forbidden")), true);
  }

  private void known(Map<String, YamlText.Entry> entries, Set<String> keys) {
    entries.forEach((name, entry) -> {
      if (!keys.contains(name)) {
        complaints.error(
            FILE, entry.line(), "unknown-setting", "key", name, "near", Likely.to(name, keys));
      }
    });
  }

  private Map<String, YamlText.Entry> inside(YamlText.@Nullable Entry entry) {
    if (entry == null || empty(entry.value())) {
      return Map.of();
    }
    if (entry.value() instanceof MappingNode map) {
      return yaml.entries(map);
    }
    complaints.error(FILE, entry.line(), "setting-not-pairs");
    return Map.of();
  }

  private boolean empty(Node value) {
    List<Section.Line> words = yaml.words(value);
    return words != null && words.stream().allMatch(word -> word.text().isEmpty());
  }

  private Map<String, String> helpLines(YamlText.@Nullable Entry entry) {
    var lines = new LinkedHashMap<String, String>();
    inside(entry)
        .forEach((name, line) -> {
          Map<String, YamlText.Entry> about = inside(line);
          known(about, ABOUT);
          String number = text(about.get("number"));
          boolean mistyped = about.keySet().stream().anyMatch(key -> !ABOUT.contains(key));
          if (number.isEmpty() && !mistyped && line.value() instanceof MappingNode) {
            complaints.error(FILE, line.line(), "help-line-without-number", "name", name);
          }
          lines.put("help." + name, number);
          checked(name, line, about.get("checked"));
        });
    return Map.copyOf(lines);
  }

  private void checked(String name, YamlText.Entry line, YamlText.@Nullable Entry when) {
    if (when == null) {
      complaints.warning(FILE, line.line(), "help-line-not-checked", "name", name);
      return;
    }
    try {
      LocalDate day = LocalDate.parse(text(when));
      if (day.isAfter(today.plusMonths(STALE_AFTER_MONTHS))) {
        complaints.error(FILE, when.line(), "checked-in-future", "name", name);
      } else if (day.isBefore(today.minusMonths(STALE_AFTER_MONTHS))) {
        complaints.warning(FILE, when.line(), "help-line-not-checked", "name", name);
      }
    } catch (DateTimeException _) {
      complaints.error(FILE, when.line(), "no-day", "said", text(when));
    }
  }

  private String text(YamlText.@Nullable Entry entry) {
    List<Section.Line> words = entry == null ? null : yaml.words(entry.value());
    return words == null || words.isEmpty() ? "" : words.getFirst().text();
  }

  private Map<String, List<String>> words(YamlText.@Nullable Entry entry) {
    var all = new LinkedHashMap<String, List<String>>();
    inside(entry)
        .forEach((language, list) -> {
          List<Section.Line> words = yaml.words(list.value());
          if (!LANGUAGES.contains(language)) {
            complaints.error(FILE, list.line(), "unknown-language", "language", language);
          } else if (words == null) {
            complaints.error(FILE, list.line(), "setting-not-words", "key", language);
          } else {
            all.put(language, usable(words));
          }
        });
    return all;
  }

  /// A word without a letter would be found in every sentence.
  private List<String> usable(List<Section.Line> words) {
    var usable = new ArrayList<String>();
    for (Section.Line word : words) {
      if (word.text().chars().anyMatch(Character::isLetterOrDigit)) {
        usable.add(word.text());
      } else if (!word.text().isEmpty() || words.size() > 1) {
        complaints.error(FILE, word.number(), "forbidden-without-letters", "word", word.text());
      }
    }
    return List.copyOf(usable);
  }
}
