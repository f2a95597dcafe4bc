package fr.entente.scripts;

import java.util.List;
import java.util.Map;

/// One content file as written: its header and its sections. `gaps`: something in it could not be
/// read, so that a step may be missing.
record Page(
    String file,
    Map<String, Value> header,
    List<Section> sections,
    boolean readable,
    boolean gaps) {

  /// What stands behind a key of the header.
  record Value(int line, List<Section.Line> words, boolean list) {}

  String text(String name) {
    Value value = header.get(name);
    return value == null || value.words().isEmpty() ? "" : value.words().getFirst().text();
  }

  List<String> list(String name) {
    return lines(name).stream().map(Section.Line::text).toList();
  }

  List<Section.Line> lines(String name) {
    Value value = header.get(name);
    return value == null ? List.of() : value.words();
  }

  /// Of the key; the first line when the header has none of this name.
  int line(String name) {
    Value value = header.get(name);
    return value == null ? 1 : value.line();
  }

  boolean says(String name) {
    return !text(name).isEmpty();
  }

  /// It stands there, and is no words.
  boolean misread(String name) {
    Value value = header.get(name);
    return value != null && value.words().isEmpty() && value.list();
  }

  /// French trainers write `oui`.
  boolean yes(String name) {
    return Words.yes(text(name));
  }
}
