package fr.entente.scripts;

import fr.entente.scripts.ScriptChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// What changed in a file of settings or words: each value by its path. A file that cannot be read
/// is only told to have changed.
final class YamlDifference {
  private YamlDifference() {}

  static List<ScriptChange> between(String file, String old, String young) {
    SortedMap<String, String> was;
    SortedMap<String, String> is;
    try {
      was = values(old);
      is = values(young);
    } catch (YAMLException _) {
      return List.of(change(Kind.FILE_CHANGED, file, file, "", ""));
    }
    var names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    var changes = new ArrayList<ScriptChange>();
    for (String name : names) {
      String a = was.get(name);
      String b = is.get(name);
      if (a == null) {
        changes.add(change(Kind.HEADER_SET, file, name, "", String.valueOf(b)));
      } else if (b == null) {
        changes.add(change(Kind.HEADER_GONE, file, name, a, ""));
      } else if (!a.equals(b)) {
        changes.add(change(Kind.HEADER_CHANGED, file, name, a, b));
      }
    }
    return changes;
  }

  private static ScriptChange change(Kind kind, String file, String what, String was, String is) {
    return new ScriptChange(kind, file, 1, "", "", what, was, is, List.of());
  }

  private static SortedMap<String, String> values(String text) {
    var values = new TreeMap<String, String>();
    put("", new Yaml(new SafeConstructor(new LoaderOptions())).load(text), values);
    return values;
  }

  // The members of a list are a set: which ones, not in which order.
  private static void put(String path, @Nullable Object value, SortedMap<String, String> values) {
    switch (value) {
      case null -> {}
      case Map<?, ?> map ->
          map.forEach(
              (name, inner) -> put(path.isEmpty() ? "" + name : path + "." + name, inner, values));
      case List<?> list -> list.forEach(one -> put(path + " «" + one + "»", "", values));
      default -> values.put(path, String.valueOf(value));
    }
  }
}
