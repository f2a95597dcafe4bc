package fr.entente.scripts;

import java.util.Arrays;
import java.util.Optional;

/// The labelled lines of a step, as a trainer writes them in French or in English.
enum Field {
  INTENTION("Intention", "Aim"),
  LISTEN("Écouter", "Listen for"),
  NOTE("Noter", "Note"),
  SAY("Dire", "Say"),
  DONT_SAY("Ne pas dire", "Do not say"),
  WHY("Pourquoi", "Why"),
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

  static Optional<Field> named(String label) {
    return Arrays.stream(values())
        .filter(f -> f.french.equalsIgnoreCase(label) || f.english.equalsIgnoreCase(label))
        .findFirst();
  }
}
