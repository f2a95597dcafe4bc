package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// The text of a file of house words (`words/fr.yml`), and what a form may change of it: one
/// sentence at a time. Lines that nobody touches stay as they are, comments too. Immutable. A file
/// that cannot be read has no words; a sentence is then written at its end.
public final class WordsText {
  private final String text;

  private WordsText(String text) {
    this.text = text;
  }

  public static WordsText of(String text) {
    return new WordsText(text);
  }

  /// Where the words of this language are kept.
  public static String path(Language language) {
    return HouseWords.file(language);
  }

  /// The names of all sentences that a house may word.
  public static List<String> names() {
    return ShippedWords.names();
  }

  /// The product's own sentence.
  public static Optional<String> shipped(String name, Language language) {
    return ShippedWords.shipped(name, language);
  }

  public String text() {
    return text;
  }

  public SortedMap<String, String> words() {
    var words = new TreeMap<String, String>();
    for (NodeTuple entry : entries()) {
      if (entry.getKeyNode() instanceof ScalarNode name
          && entry.getValueNode() instanceof ScalarNode said) {
        words.put(name.getValue(), said.getValue());
      }
    }
    return Collections.unmodifiableSortedMap(words);
  }

  /// This sentence in these words; blank takes the house's own away.
  public WordsText with(String name, String said) {
    var lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
    String line = said.isBlank() ? "" : name + ": " + quoted(said.strip()) + "\n";
    for (NodeTuple entry : entries()) {
      if (entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
        int first = entry.getKeyNode().getStartMark().getLine();
        int last = Math.max(first, entry.getValueNode().getEndMark().getLine());
        boolean block = entry.getValueNode().getEndMark().getColumn() == 0 && last > first;
        lines.subList(first, Math.min(lines.size(), block ? last : last + 1)).clear();
        lines.add(first, line);
        return new WordsText(String.join("", lines));
      }
    }
    String ended = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    return new WordsText(ended + line);
  }

  private static String quoted(String said) {
    String one = said.replaceAll("\\s*\\R\\s*", " ");
    return "\"" + one.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private List<NodeTuple> entries() {
    try {
      var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      return root instanceof MappingNode map ? map.getValue() : List.of();
    } catch (YAMLException _) {
      return List.of();
    }
  }
}
