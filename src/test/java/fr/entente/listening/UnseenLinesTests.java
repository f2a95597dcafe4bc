package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines by a writer who saw none of the examples, and which nobody learns from. Kept apart for
/// good: whoever copies one into the examples takes its worth from this test.
class UnseenLinesTests {
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void linesOfAnotherWriterAreHeardToo(String language) throws IOException {
    List<Example> lines = lines(language);
    assertThat(lines).hasSizeGreaterThan(300);
    Measures.Figures its = figures(language, lines);
    assertThat(its.f1()).isGreaterThan(0.86);
    assertThat(its.hard().rate()).isLessThan(0.15);
    assertThat(its.easy().rate()).isLessThan(0.08);
    assertThat(its.crisis().rate()).isGreaterThan(0.9);
  }

  private static Measures.Figures figures(String language, List<Example> lines) {
    return Objects.requireNonNull(
        Measures.of(ListeningFixture.detector()::read, lines).slices().get(language));
  }

  private static List<Example> lines(String language) throws IOException {
    List<Example> lines = new ArrayList<>();
    var file = UnseenLinesTests.class.getResourceAsStream("/listening/unseen-" + language + ".tsv");
    try (var in = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
      var reader = new LineReader(in, true);
      for (LineReader.Row row = reader.next(); row != null; row = reader.next()) {
        assertThat(row.problem()).isNull();
        lines.add(row.example());
      }
    }
    return lines;
  }
}
