package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines by a writer who saw none of the examples, and which nobody learns from. Kept apart for
/// good: whoever copies one into the examples takes its worth from this test.
class UnseenLinesTests {
  @ParameterizedTest
  @CsvSource({"fr, 0.85, 0.90", "en, 0.80, 0.70"})
  void linesOfAnotherWriterAreHeardToo(String language, double f1, double crisis)
      throws IOException {
    List<Example> lines = lines(language);
    assertThat(lines).hasSizeGreaterThan(300);
    Measures.Figures its = figures(language, lines);
    assertThat(its.f1()).isGreaterThan(f1);
    assertThat(its.hard().rate()).isLessThan(0.10);
    assertThat(its.easy().rate()).isLessThan(0.03);
    assertThat(its.crisis().rate()).isGreaterThan(crisis);
  }

  /// A danger that is feared though the words do not say it is neither an alarm nor silence.
  @ParameterizedTest
  @CsvSource({"fr, 0.95", "en, 0.70"})
  void aDangerThatIsFearedIsSureEnoughToBeAskedAbout(String language, double shown)
      throws IOException {
    List<Example> lines =
        lines(language).stream().filter(line -> line.label() == Label.CRISIS_RISK).toList();
    assertThat(lines).hasSizeGreaterThan(15);
    long asked =
        lines.stream()
            .map(line -> ListeningFixture.detector().read(line.remark()))
            .filter(reading -> reading.label().prompt() && reading.confidence() >= 0.3)
            .count();
    assertThat(asked).isGreaterThan((long) (shown * lines.size()));
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
