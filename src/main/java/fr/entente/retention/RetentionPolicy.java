package fr.entente.retention;

import fr.entente.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// The terms of one policy file. A file that cannot be understood, or that lacks a kind of data, is
/// refused at the start: data that nobody decided about would be kept for ever.
record RetentionPolicy(List<RetentionTerm> terms) {
  private static final String SHIPPED = "retention-policy.yml";

  /// The installation's own file, else the one that comes with the product.
  static RetentionPolicy read(Optional<Path> own) {
    try (InputStream file =
        own.isPresent()
            ? Files.newInputStream(own.get())
            : RetentionPolicy.class.getResourceAsStream(SHIPPED)) {
      return of(own.map(Path::toString).orElse(SHIPPED), file);
    } catch (IOException e) {
      throw new UncheckedIOException("The retention policy cannot be read: " + e.getMessage(), e);
    }
  }

  private static RetentionPolicy of(String name, InputStream file) {
    try {
      Map<String, Map<String, Object>> read =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return new RetentionPolicy(
          read == null
              ? List.of()
              : read.entrySet().stream().map(e -> term(name, e.getKey(), e.getValue())).toList());
    } catch (YAMLException | ClassCastException e) {
      throw new IllegalArgumentException(name + " is no retention policy: " + e.getMessage(), e);
    }
  }

  private static RetentionTerm term(String file, String kind, Map<String, Object> said) {
    String keep = String.valueOf(said.get("keep"));
    try {
      Period period = Period.parse(keep);
      if (period.isNegative() || period.isZero()) {
        throw new IllegalArgumentException(file + ": " + kind + ": keep must be a day at least");
      }
      return new RetentionTerm(
          kind, period, String.valueOf(said.get("from")), sources(said.get("source")));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          file + ": " + kind + ": keep is \"" + keep + "\", not a period such as P30D or P5Y", e);
    }
  }

  // One text for all languages, or one for each.
  private static Map<Language, String> sources(@Nullable Object said) {
    Map<Language, String> sources = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Object its = said instanceof Map<?, ?> each ? each.get(language.code()) : said;
      sources.put(language, its == null ? "" : its.toString());
    }
    return sources;
  }

  /// The terms of exactly these kinds.
  Map<String, RetentionTerm> of(List<String> kinds) {
    Map<String, RetentionTerm> byKind = new TreeMap<>();
    terms.forEach(term -> byKind.put(term.kind(), term));
    for (String kind : kinds) {
      if (!byKind.containsKey(kind)) {
        throw new IllegalArgumentException(
            "The retention policy does not say how long to keep: " + kind);
      }
    }
    byKind.keySet().stream()
        .filter(kind -> !kinds.contains(kind))
        .findFirst()
        .ifPresent(kind -> {
          throw new IllegalArgumentException(
              "The retention policy names what nobody keeps: " + kind);
        });
    return byKind;
  }
}
