package fr.entente.workshop;

import fr.entente.detection.CallFigures;
import fr.entente.listening.Measures;
import fr.entente.listening.Reliability;
import java.util.List;
import java.util.Map;

/// The figures of one version on `lines` labelled lines; lines that could not be used by their
/// number in the file. Of a file, the same by writer where it names them; of the version's own
/// lines, whether its probabilities keep their word, and what simulated calls are like. Whatever a
/// file holds, at most [#MOST_SHOWN] of its unusable lines are kept beside their number, and after
/// [#MOST_LINES] it is not read on.
public record Measured(
    String version,
    int lines,
    Measures measures,
    List<Unusable> unusable,
    int unusableLines,
    boolean cut,
    Map<String, Measures> writers,
    List<Reliability> reliability,
    List<CallFigures> calls) {
  /// More is no list that a person labelled.
  public static final int MOST_LINES = 20_000;

  static final int MOST_SHOWN = 100;
  static final int MOST_WRITERS = 40;

  /// A line that could not be used; `why` is a message key.
  public record Unusable(int number, String why) {}

  static Measured own(
      String version,
      int lines,
      Measures measures,
      List<Reliability> reliability,
      List<CallFigures> calls) {
    return new Measured(
        version, lines, measures, List.of(), 0, false, Map.of(), reliability, calls);
  }

  static Measured file(
      String version,
      int lines,
      Measures measures,
      LabelledFile file,
      Map<String, Measures> writers) {
    return new Measured(
        version,
        lines,
        measures,
        List.copyOf(file.unusable()),
        file.unusableLines(),
        file.cut(),
        writers,
        List.of(),
        List.of());
  }
}
