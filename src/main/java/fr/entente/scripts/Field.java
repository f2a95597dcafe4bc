package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.Arrays;
import java.util.Optional;

/// The labelled lines of a step, as a trainer writes them in French or in English.
public enum Field {
  INTENTION("Intention", "Aim"),
  LISTEN("Écouter", "Listen for"),
  NOTE("Noter", "Note"),
  SAY("Dire", "Say"),
  DONT_SAY("Ne pas dire", "Do not say"),
  WHY("Pourquoi", "Why"),
  /// A short story of a call in which it went well.
  EXAMPLE("Exemple", "Example"),
  TAGS("Étiquettes", "Tags"),
  MANDATORY("Obligatoire", "Mandatory"),
  CARD("Carte", "Card"),
  SHORT("Nom court", "Short name"),
  BEFORE_IDENTITY("Avant identité", "Before identity"),
  EXTREME_CASE("Cas extrême", "Extreme case"),
  APPROVED("Approuvé", "Approved");

  private final String french;
  private final String english;

  Field(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /// As it is written before the colon.
  public String label(Language language) {
    return language == Language.FR ? french : english;
  }

  /// By its label in either language.
  public static Optional<Field> named(String label) {
    return Arrays.stream(values())
        .filter(f -> f.french.equalsIgnoreCase(label) || f.english.equalsIgnoreCase(label))
        .findFirst();
  }

  static java.util.List<String> labels() {
    return Arrays.stream(values())
        .flatMap(field -> java.util.stream.Stream.of(field.french, field.english))
        .toList();
  }

  /// A line that begins like a labelled one, but whose colon or capital is missing.
  static boolean begins(String text) {
    String line = text.strip();
    boolean bare = labels().stream().anyMatch(label -> line.startsWith(label + " "));
    int colon = line.indexOf(':');
    return bare || colon > 0 && named(line.substring(0, colon).strip()).isPresent();
  }
}
