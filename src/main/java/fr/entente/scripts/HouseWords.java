package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// The house's own words in mails and on the debtor's page, in the place of the product's:
/// `words/fr.yml` and `words/en.yml`, a line each, by the name of the sentence. A file with a fault
/// is not taken at all, and what was in force stays.
record HouseWords(Map<Language, SortedMap<String, String>> byLanguage) {
  static final HouseWords NONE = new HouseWords(Map.of());

  Optional<String> find(Language language, String name) {
    return Optional.ofNullable(byLanguage.getOrDefault(language, new TreeMap<>()).get(name));
  }

  static String file(Language language) {
    return "words/" + language.code() + ".yml";
  }

  static boolean wanted(String file) {
    return file.equals(file(Language.FR)) || file.equals(file(Language.EN));
  }

  /// Reads both languages; the words in force are kept for a language whose file is refused.
  static HouseWords read(
      Map<String, String> folder, Settings settings, HouseWords before, Complaints complaints) {
    var all = new EnumMap<Language, SortedMap<String, String>>(Language.class);
    for (Language language : Language.values()) {
      String text = folder.get(file(language));
      if (text == null) {
        continue;
      }
      var own = new Complaints();
      var found = read(text, language, settings, own);
      own.list().forEach(complaints::add);
      var good = own.refuse() ? before.byLanguage().get(language) : found;
      if (good != null) {
        all.put(language, good);
      }
    }
    return new HouseWords(Map.copyOf(all));
  }

  private static SortedMap<String, String> read(
      String text, Language language, Settings settings, Complaints complaints) {
    String file = file(language);
    var words = new TreeMap<String, String>();
    lines(file, text, complaints)
        .forEach((name, line) -> {
          new WordChecks(language, settings, complaints)
              .check(file, line.number(), name, line.text());
          words.put(name, line.text());
        });
    return words;
  }

  private static Map<String, Section.Line> lines(String file, String text, Complaints complaints) {
    try {
      Node root =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .compose(new java.io.StringReader(text));
      if (root == null) {
        return Map.of();
      }
      if (root instanceof MappingNode map) {
        return lines(file, map, complaints);
      }
      complaints.error(file, 1, "words-unreadable", "why", root.getTag().getValue());
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      complaints.error(file, line, "words-unreadable", "why", String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      complaints.error(file, 1, "words-unreadable", "why", String.valueOf(e.getMessage()));
    }
    return Map.of();
  }

  private static Map<String, Section.Line> lines(
      String file, MappingNode map, Complaints complaints) {
    var lines = new LinkedHashMap<String, Section.Line>();
    for (NodeTuple entry : map.getValue()) {
      int line = entry.getKeyNode().getStartMark().getLine() + 1;
      if (entry.getKeyNode() instanceof ScalarNode name
          && entry.getValueNode() instanceof ScalarNode words) {
        String key = name.getValue().strip();
        if (lines.putIfAbsent(key, new Section.Line(line, words.getValue().strip())) != null) {
          complaints.error(file, line, "word-twice", "name", key);
        }
      } else {
        complaints.error(file, line, "words-unreadable", "why", "name: words");
      }
    }
    return lines;
  }
}
