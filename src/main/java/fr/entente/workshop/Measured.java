package fr.entente.workshop;

import fr.entente.listening.Measures;
import java.util.List;

/// The figures of one version on `lines` labelled lines; lines that could not be used by their
/// number in the file.
public record Measured(String version, int lines, Measures measures, List<Unusable> unusable) {

  /// A line that could not be used; `why` is a message key.
  public record Unusable(int number, String why) {}
}
