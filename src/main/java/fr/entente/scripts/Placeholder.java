package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.List;

/// A value of an account that a sentence may hold, what it means, and whether only the debtor may
/// hear it.
public record Placeholder(String name, String meaning, boolean debt) {
  /// Every one, in the order of the rules.
  public static List<Placeholder> all(Language language) {
    return Rules.SHIPPED.placeholders().stream()
        .map(name ->
            new Placeholder(name, Rules.SHIPPED.gap(name, language), Rules.SHIPPED.namesDebt(name)))
        .toList();
  }

  /// What an effect of this kind may be about; empty when it stands alone.
  public static List<String> about(Effect effect) {
    return effect.choices(Rules.SHIPPED);
  }

  /// The outcome codes that an answer may propose.
  public static List<String> outcomes() {
    return Rules.SHIPPED.outcomes();
  }
}
