package fr.entente.scripts;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads YAML with the line of everything in it: what a trainer wrote wrongly is shown where it
/// stands. Only what is asked for is looked at, so that nothing written here can be too deep.
final class YamlText {
  private final String file;
  private final int before;
  private final String unreadable;
  private final Complaints complaints;

  /// `before`: how many lines of the file stand before this text.
  YamlText(String file, int before, String unreadable, Complaints complaints) {
    this.file = file;
    this.before = before;
    this.unreadable = unreadable;
    this.complaints = complaints;
  }

  /// A key, the line on which it stands, and what it says.
  record Entry(int line, Node value) {}

  /// Null when it cannot be read; then it has been complained about.
  @Nullable Map<String, Entry> read(String text) {
    try {
      Node root =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      if (root == null) {
        return Map.of();
      }
      if (root instanceof MappingNode map) {
        return entries(map);
      }
      complaints.error(file, line(root), unreadable, "why", "");
    } catch (MarkedYAMLException e) {
      complaints.error(file, line(e), unreadable, "why", String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      complaints.error(file, before + 1, unreadable, "why", String.valueOf(e.getMessage()));
    }
    return null;
  }

  /// Keys that stand twice are complained about; the first one counts.
  Map<String, Entry> entries(MappingNode map) {
    var entries = new LinkedHashMap<String, Entry>();
    for (NodeTuple tuple : map.getValue()) {
      Node key = tuple.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (entries.putIfAbsent(name, new Entry(line(key), tuple.getValueNode())) != null) {
        complaints.error(file, line(key), "key-twice", "key", name);
      }
    }
    return entries;
  }

  /// The words of a scalar or of a list of scalars; null when it is anything else.
  @Nullable List<Section.Line> words(Node value) {
    if (value instanceof ScalarNode scalar) {
      return List.of(new Section.Line(line(scalar), scalar.getValue().strip()));
    }
    if (!(value instanceof SequenceNode many)) {
      return null;
    }
    var words = new ArrayList<Section.Line>();
    for (Node one : many.getValue()) {
      if (!(one instanceof ScalarNode scalar)) {
        return null;
      }
      words.add(new Section.Line(line(scalar), scalar.getValue().strip()));
    }
    return List.copyOf(words);
  }

  int line(Node node) {
    return before + 1 + node.getStartMark().getLine();
  }

  /// Where what is not closed was opened; otherwise where the reader stopped.
  private int line(MarkedYAMLException e) {
    boolean opened =
        e.getContextMark() != null
            && e.getContext() != null
            && !e.getContext().contains("block mapping")
            && !e.getContext().contains("next token");
    var mark = opened ? e.getContextMark() : e.getProblemMark();
    return before + 1 + (mark == null ? 0 : mark.getLine());
  }
}
