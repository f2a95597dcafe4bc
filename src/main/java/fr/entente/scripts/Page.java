package fr.entente.scripts;

import java.util.List;
import java.util.Map;

/// One content file as written: its header and its sections.
record Page(String file, Map<String, Object> header, List<Section> sections) {
  String text(String name) {
    Object value = header.get(name);
    return value == null ? "" : value.toString().strip();
  }

  List<String> list(String name) {
    return switch (header.get(name)) {
      case null -> List.of();
      case List<?> many -> many.stream().map(String::valueOf).toList();
      case Object one -> List.of(one.toString());
    };
  }

  /// YAML reads a bare `yes` as true, and French trainers write `oui`.
  boolean yes(String name) {
    return Words.yes(text(name));
  }
}
