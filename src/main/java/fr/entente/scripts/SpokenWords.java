package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.Optional;

/// The words that no script may say (rules.yml), for whoever listens to what an agent says in own
/// words.
public final class SpokenWords {
  private SpokenWords() {}

  /// The word that threatens, as the list has it; a denial is not told from a threat here.
  public static Optional<String> threat(String said, Language language) {
    return Rules.SHIPPED.threat(said, language);
  }

  /// The word that blames, or that sells.
  public static Optional<String> blame(String said, Language language) {
    return Rules.SHIPPED.neverSaid(said, language);
  }
}
