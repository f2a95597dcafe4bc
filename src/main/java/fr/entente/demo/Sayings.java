package fr.entente.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The agents' notes of the past calls, by outcome.
record Sayings(Map<String, List<String>> notes) {
  static Sayings read() {
    try (var in = Sayings.class.getResourceAsStream("/demo/historique.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return new Sayings(
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(";", 2))
              .collect(
                  Collectors.groupingBy(
                      cells -> cells[0],
                      Collectors.mapping(cells -> cells[1], Collectors.toList()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String note(String outcome, int turn) {
    List<String> said = Objects.requireNonNull(notes.get(outcome), outcome);
    return said.get(turn % said.size());
  }
}
