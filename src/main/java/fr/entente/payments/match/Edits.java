package fr.entente.payments.match;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/// Slips of a hand or of a reading machine between two texts: a character wrong, missing, too many,
/// or two exchanged.
final class Edits {
  private Edits() {}

  /// The number of slips, or `most` + 1 when there are more.
  static int distance(String a, String b, int most) {
    int slips = new DamerauLevenshteinDistance(most).apply(a, b);
    return slips < 0 ? most + 1 : slips;
  }
}
