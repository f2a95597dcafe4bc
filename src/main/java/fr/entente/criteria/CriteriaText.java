package fr.entente.criteria;

import fr.entente.kernel.Folding;

/// Comparing words as people do.
final class CriteriaText {
  private CriteriaText() {}

  static boolean same(String one, String other) {
    return Folding.fold(one).strip().equals(Folding.fold(other).strip());
  }
}
