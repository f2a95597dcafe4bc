package fr.entente.criteria;

import fr.entente.kernel.Folding;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Comparing words as people do.
final class CriteriaText {
  private CriteriaText() {}

  static boolean same(String one, String other) {
    return Folding.fold(one).strip().equals(Folding.fold(other).strip());
  }

  /// What somebody who wrote this may have meant: the nearest name, if any is near.
  static Optional<String> meant(String written, Collection<String> names) {
    String plain = Folding.fold(written);
    int most = Math.max(2, plain.length() / 3);
    return names.stream()
        .filter(name -> distance(name, plain) <= most)
        .min(Comparator.comparingInt(name -> distance(name, plain)));
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        corner = above;
      }
    }
    return row[b.length()];
  }
}
