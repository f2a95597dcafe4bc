package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// scripts-content/settings.yml: help lines with the day somebody last checked them, and forbidden
/// words of the house's own.
record Settings(Map<String, String> helpLines, Map<String, List<String>> words, boolean readable) {
  static final String FILE = "settings.yml";
  static final Settings NONE = new Settings(Map.of(), Map.of(), true);

  Optional<String> forbidden(String said, Language language) {
    String plain = Words.plain(said);
    return words.getOrDefault(language.code(), List.of()).stream()
        .filter(word -> Rules.found(word, plain))
        .findFirst();
  }

  static Settings read(String text, LocalDate today, Complaints complaints) {
    return text.isEmpty() ? NONE : new SettingsReader(today, complaints).read(text);
  }
}
