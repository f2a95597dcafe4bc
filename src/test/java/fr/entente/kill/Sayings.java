package fr.entente.kill;

import java.util.List;

/// What people say in these calls.
final class Sayings {
  static final List<String> CRISES =
      List.of(
          "Ma femme et les petits seraient mieux sans moi, ils auraient au moins l'assurance.",
          "Je n'en peux plus, je vais me tuer.",
          "J'ai pensé à me pendre dans l'atelier hier soir.");
  static final List<String> OTHERS =
      List.of(
          "On va déposer le bilan la semaine prochaine.",
          "Ma trésorerie est à sec, je ne peux pas payer ce mois-ci.",
          "Je conteste cette facture, la marchandise n'a jamais été livrée.",
          "D'accord, je regarde cela avec ma comptable.",
          "Oui, bonjour, c'est moi.");

  private Sayings() {}
}
