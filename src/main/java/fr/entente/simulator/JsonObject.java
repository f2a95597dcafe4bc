package fr.entente.simulator;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes one JSON object, members in the order of writing. The exchange needs no more of JSON, and
/// so no library.
final class JsonObject {
  private final StringJoiner members = new StringJoiner(", ", "{", "}");

  JsonObject put(String name, @Nullable String value) {
    return raw(name, value == null ? "null" : quote(value));
  }

  JsonObject put(String name, boolean value) {
    return raw(name, Boolean.toString(value));
  }

  JsonObject put(String name, int value) {
    return raw(name, Integer.toString(value));
  }

  JsonObject put(String name, JsonObject value) {
    return raw(name, value.toString());
  }

  JsonObject put(String name, List<JsonObject> values) {
    return raw(
        name,
        values.stream().map(JsonObject::toString).collect(Collectors.joining(", ", "[", "]")));
  }

  JsonObject raw(String name, String json) {
    members.add(quote(name) + ": " + json);
    return this;
  }

  @Override
  public String toString() {
    return members.toString();
  }

  private static String quote(String text) {
    var quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        default -> {
          if (c < ' ') {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
