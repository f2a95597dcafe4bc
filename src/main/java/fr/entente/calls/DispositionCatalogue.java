package fr.entente.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The outcomes an agent can choose from, read once. Refuses a file with more than fifteen: nobody
/// picks well from a longer list.
@Component
class DispositionCatalogue {
  private static final int MOST = 15;

  private final Map<String, Disposition> byCode = new LinkedHashMap<>();

  DispositionCatalogue(@Value("classpath:dispositions.yml") Resource file) {
    try (InputStream in = file.getInputStream()) {
      List<Map<String, Object>> entries =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      entries.stream().map(DispositionCatalogue::read).forEach(d -> byCode.put(d.code(), d));
      if (entries.size() > MOST || byCode.size() != entries.size()) {
        throw new IllegalStateException("dispositions.yml: at most 15, each code once");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Disposition> all() {
    return List.copyOf(byCode.values());
  }

  /// Empty for a code that an older version of the file had.
  Optional<Disposition> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  Disposition of(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("no such disposition: " + code));
  }

  private static Disposition read(Map<String, Object> entry) {
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    ((List<?>) value(entry, "facets")).forEach(f -> facets.add(Facet.valueOf(f.toString())));
    return new Disposition(
        value(entry, "code").toString(),
        Set.copyOf(facets),
        Duration.parse(value(entry, "recycle-after").toString()),
        (Integer) value(entry, "max-attempts"));
  }

  private static Object value(Map<String, Object> entry, String key) {
    Object value = entry.get(key);
    if (value == null) {
      throw new IllegalStateException("dispositions.yml: " + key + " is missing in " + entry);
    }
    return value;
  }
}
