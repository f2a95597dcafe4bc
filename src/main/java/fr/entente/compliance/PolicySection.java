package fr.entente.compliance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One level of a policy file; remembers what was read so that nothing unknown slips through.
final class PolicySection {
  private final String file;
  private final String path;
  private final Map<?, ?> values;
  private final Set<String> read = new HashSet<>();

  private PolicySection(String file, String path, Map<?, ?> values) {
    this.file = file;
    this.path = path;
    this.values = values;
  }

  /// What stands at this path, which must be a list of keys.
  static PolicySection of(String file, String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      return new PolicySection(file, path, map);
    }
    throw wrong(file, path, "must be a list of keys");
  }

  static IllegalArgumentException wrong(String file, String path, String what) {
    return new IllegalArgumentException(
        "Contact policy " + file + ": " + (path.isEmpty() ? "the file" : path) + " " + what + ".");
  }

  private IllegalArgumentException wrong(String path, String what) {
    return wrong(file, path, what);
  }

  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  List<String> keys() {
    return values.keySet().stream().map(String::valueOf).toList();
  }

  private Object value(String key) {
    read.add(key);
    Object value = values.get(key);
    if (value == null) {
      throw wrong(path(key), "is missing; every key of the shipped policies must be there");
    }
    return value;
  }

  String text(String key) {
    String value = String.valueOf(value(key)).strip();
    if (value.isEmpty()) {
      throw wrong(path(key), "is empty");
    }
    return value;
  }

  /// The text, or this where the key is not written.
  String text(String key, String otherwise) {
    return values.containsKey(key) ? text(key) : otherwise;
  }

  int number(String key) {
    if (value(key) instanceof Integer number && number >= 0) {
      return number;
    }
    throw wrong(path(key), "must be a whole number, 0 or more");
  }

  /// A number, or `none` said aloud.
  @Nullable Integer limit(String key) {
    return value(key).equals("none") ? null : Integer.valueOf(number(key));
  }

  boolean flag(String key) {
    if (value(key) instanceof Boolean flag) {
      return flag;
    }
    throw wrong(path(key), "must be true or false");
  }

  <T extends Enum<T>> T choice(String key, Class<T> type) {
    String value = text(key);
    for (T constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    throw wrong(path(key), "must be one of " + List.of(type.getEnumConstants()));
  }

  List<?> list(String key) {
    if (value(key) instanceof List<?> list) {
      return list;
    }
    throw wrong(path(key), "must be a list; write [] for none");
  }

  PolicySection map(String key) {
    return of(file, path(key), value(key));
  }

  void done() {
    keys().stream()
        .filter(key -> !read.contains(key))
        .findFirst()
        .ifPresent(key -> {
          throw wrong(path(key), "is not a key of a policy; correct or remove it");
        });
  }
}
