package fr.entente.workshop;

import fr.entente.detection.CallFigures;
import fr.entente.listening.Measures;
import fr.entente.listening.Reliability;
import java.util.List;
import java.util.Map;

/// The figures of one version on `lines` labelled lines; lines that could not be used by their
/// number in the file. Of a file, the same by writer where it names them; of the version's own
/// lines, whether its probabilities keep their word, and what simulated calls are like.
public record Measured(
    String version,
    int lines,
    Measures measures,
    List<Unusable> unusable,
    Map<String, Measures> writers,
    List<Reliability> reliability,
    List<CallFigures> calls) {

  /// A line that could not be used; `why` is a message key.
  public record Unusable(int number, String why) {}

  static Measured own(
      String version,
      int lines,
      Measures measures,
      List<Reliability> reliability,
      List<CallFigures> calls) {
    return new Measured(version, lines, measures, List.of(), Map.of(), reliability, calls);
  }

  static Measured file(
      String version,
      int lines,
      Measures measures,
      List<Unusable> unusable,
      Map<String, Measures> writers) {
    return new Measured(version, lines, measures, unusable, writers, List.of(), List.of());
  }
}
