package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// scripts-content/settings.yml: help lines with the day somebody last checked them, and forbidden
/// words of the house's own.
record Settings(Map<String, String> helpLines, Map<String, List<String>> words) {
  static final String FILE = "settings.yml";
  static final Settings NONE = new Settings(Map.of(), Map.of());
  private static final int STALE_AFTER_MONTHS = 12;

  Optional<String> forbidden(String said, Language language) {
    String plain = Words.plain(said);
    return words.getOrDefault(language.code(), List.of()).stream()
        .filter(word -> Rules.pattern(word).matcher(plain).find())
        .findFirst();
  }

  static Settings read(String text, LocalDate today, Complaints complaints) {
    try {
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      Map<?, ?> all = loaded instanceof Map<?, ?> map ? map : Map.of();
      return new Settings(helpLines(all.get("help-lines"), today, complaints), words(all));
    } catch (YAMLException e) {
      complaints.error(FILE, 1, "settings-unreadable", "why", String.valueOf(e.getMessage()));
      return NONE;
    }
  }

  private static Map<String, String> helpLines(
      @Nullable Object value, LocalDate today, Complaints complaints) {
    var lines = new LinkedHashMap<String, String>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, about) -> {
        if (about instanceof Map<?, ?> line) {
          lines.put("help." + name, String.valueOf(line.get("number")));
          checked(String.valueOf(name), line.get("checked"), today, complaints);
        }
      });
    }
    return Map.copyOf(lines);
  }

  private static void checked(
      String name, @Nullable Object when, LocalDate today, Complaints complaints) {
    Optional<LocalDate> day =
        when instanceof java.util.Date date
            ? Optional.of(date.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate())
            : Optional.empty();
    if (day.isEmpty() || day.get().isBefore(today.minusMonths(STALE_AFTER_MONTHS))) {
      complaints.warning(FILE, 1, "help-line-not-checked", "name", name);
    }
  }

  private static Map<String, List<String>> words(Map<?, ?> all) {
    var words = new LinkedHashMap<String, List<String>>();
    if (all.get("forbidden") instanceof Map<?, ?> map) {
      map.forEach((language, list) -> {
        var found = new ArrayList<String>();
        if (list instanceof List<?> many) {
          many.forEach(word -> found.add(String.valueOf(word)));
        }
        words.put(String.valueOf(language), List.copyOf(found));
      });
    }
    return words;
  }
}
