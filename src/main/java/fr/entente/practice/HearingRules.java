package fr.entente.practice;

import fr.entente.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The turns of phrase of one language (hearing-fr.yml, hearing-en.yml), by kind.
record HearingRules(Map<String, List<Pattern>> kinds) {
  private static final Map<Language, HearingRules> SHIPPED = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      SHIPPED.put(language, shipped("hearing-" + language.code() + ".yml"));
    }
  }

  static HearingRules of(Language language) {
    return java.util.Objects.requireNonNull(SHIPPED.get(language));
  }

  boolean has(String kind, String text) {
    return kinds.getOrDefault(kind, List.of()).stream().anyMatch(p -> p.matcher(text).find());
  }

  private static HearingRules shipped(String file) {
    try (InputStream in = HearingRules.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the jar");
      }
      Map<String, List<String>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      var kinds = new LinkedHashMap<String, List<Pattern>>();
      read.forEach((kind, rules) -> kinds.put(kind, rules.stream().map(Pattern::compile).toList()));
      return new HearingRules(kinds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
