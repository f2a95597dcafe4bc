package fr.entente.simulator;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Parameters as they travel in a form body or a query; a key may come several times.
record FormBody(Map<String, List<String>> values) {

  static FormBody parse(@Nullable String encoded) {
    var values = new LinkedHashMap<String, List<String>>();
    if (encoded != null && !encoded.isEmpty()) {
      for (String pair : encoded.split("&")) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return new FormBody(values);
  }

  static String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  /// The value, or null when it is absent or empty.
  @Nullable String get(String name) {
    var all = values.get(name);
    return all == null || all.getFirst().isEmpty() ? null : all.getFirst();
  }

  String get(String name, String otherwise) {
    var value = get(name);
    return value == null ? otherwise : value;
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(v -> !v.isEmpty()).toList();
  }

  boolean flag(String name, boolean otherwise) {
    var value = get(name);
    return value == null ? otherwise : value.equalsIgnoreCase("true");
  }

  int number(String name, int otherwise) {
    var value = get(name);
    return value == null || !value.matches("\\d{1,9}") ? otherwise : Integer.parseInt(value);
  }

  Map<String, String> single() {
    var single = new LinkedHashMap<String, String>();
    values.forEach((name, all) -> single.put(name, String.join(",", all)));
    return single;
  }

  static String encode(String raw) {
    return URLEncoder.encode(raw, StandardCharsets.UTF_8);
  }

  private static String decode(String raw) {
    return URLDecoder.decode(raw, StandardCharsets.UTF_8);
  }
}
