package fr.entente.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// N13, R89: what a note may not say cannot be kept as it is, and ordinary notes pass.
class WordingTests {
  private final Wording wording = new Wording();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          client alcoolique                                     | HEALTH
          cette dame n'a pas de cerveau                         | INSULT
          Gros con, ne veut rien entendre                       | INSULT
          cliente très chiante                                  | INSULT
          le gérant est un escroc                               | INSULT
          problème cardiaque, à ménager                         | HEALTH
          la comptable est malade jusqu'au 12                   | HEALTH
          Monsieur est en arrêt maladie                         | HEALTH
          il a fait un AVC en mars                              | HEALTH
          sa femme est enceinte                                 | HEALTH
          il a un cancer                                        | HEALTH
          famille juive                                         | RELIGION
          ne répond pas pendant le Ramadan                      | RELIGION
          accent africain, difficile à comprendre               | ORIGIN
          client d’origine algérienne                           | ORIGIN
          syndicaliste, à éviter                                | CONVICTION
          vit avec son amant                                    | INTIMACY
          sort de prison                                        | OFFENCE
          the man is an alcoholic                               | HEALTH
          she is a complete idiot                               | INSULT
          he had a stroke last month                            | HEALTH
          Jewish family                                         | RELIGION
          strong African accent                                 | ORIGIN
          his mistress pays the bills                           | INTIMACY
          has a criminal record                                 | OFFENCE
          """)
  void whatSaysMoreThanTheDebtNeedsIsBarredByItsKind(String note, UnfitKind kind) {
    assertThat(wording.barred(note)).extracting(Unfit::kind).containsExactly(kind);
    String otherwise = wording.reworded(note);
    assertThat(otherwise).isNotEqualTo(note);
    assertThat(wording.barred(otherwise)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Règle la facture FA-2031 le 12, virement, a donné la référence.",
        "Conteste 120 € : deux palettes abîmées, envoie les photos demain.",
        "Le service comptabilité ne prend plus d'appels ; écrire à compta@exemple.fr.",
        "Mise en demeure reçue le 3, demande un délai de quinze jours.",
        "Attend le paiement de l'Assurance maladie avant de régler.",
        "Demande le timbre fiscal sur la facture d'origine.",
        "Livraison au Lycée catholique Saint-Joseph, bon signé par le magasinier.",
        "Facture pour la collecte des ordures ménagères contestée.",
        "Commande de gilets jaunes taille L : un carton manquant.",
        "Secours catholique : paiement par mandat administratif sous 30 jours.",
        "Le gérant rappelle jeudi à 10 h, il voit sa banque mercredi.",
        "Restaurant africain Le Baobab : paie le solde en trois fois.",
        "La folle avoine livrée ne correspond pas au bon.",
        "Souhaite un échéancier, trésorerie tendue depuis le départ d'un client.",
        "En retard de 45 jours, virement en cours, retards de livraison reconnus.",
        "Madame Noir, nouvelle comptable, ligne directe 01 99 00 00 12.",
        "Dit avoir payé le 4 par carte, cherche la preuve.",
        "Tutelle : écrire au mandataire, M. Beaulieu.",
        "Procédure de sauvegarde ouverte le 2, mandataire Me Roux.",
        "Centre de lutte contre le cancer : service achats, bon de commande exigé.",
        "Will pay invoice 4412 on Friday by transfer.",
        "Disputes 120 euros: two pallets damaged, sends photos tomorrow.",
        "The accounts department no longer takes calls; write to them.",
        "Hearing aids delivered late, asks for a credit note.",
        "Supplies the prison service, paid by public mandate.",
        "The German supplier has confirmed the delivery note.",
        "Asks for the contract and the signed order."
      })
  void ordinaryNotesPass(String note) {
    assertThat(wording.barred(note)).isEmpty();
    assertThat(wording.reworded(note)).isEqualTo(note);
  }

  @Test
  void opinionsAndGuessesAreAdvisedAgainstAndMayBeKept() {
    String note = "À mon avis il est de mauvaise foi";
    assertThat(wording.unfit(note))
        .extracting(Unfit::kind)
        .containsExactly(UnfitKind.GUESS, UnfitKind.OPINION);
    assertThat(wording.reworded(note)).isEqualTo(note);
  }

  @Test
  void thePlaceIsThatOfTheWordsAsTheyWereTyped() {
    String note = "Été : l’élève dit « client  Alcoolique »";
    Unfit found = wording.barred(note).getFirst();
    assertThat(note.substring(found.from(), found.to())).isEqualTo("Alcoolique");
    assertThat(found.words()).isEqualTo("Alcoolique");
    assertThat(wording.reworded(note))
        .isEqualTo("Été : l’élève dit « client  situation personnelle »");
  }

  @Test
  void ofWordsInsideOthersTheLongestAreMeant() {
    assertThat(wording.barred("il est gravement malade"))
        .extracting(Unfit::words)
        .isEqualTo(List.of("gravement malade"));
  }

  @Test
  void whereTheOtherWordsNeedMoreRoomThanThereIsDotsStandForThem() {
    assertThat(wording.reworded("AVC, AVC", 50))
        .isEqualTo("situation personnelle, situation personnelle");
    assertThat(wording.reworded("AVC, AVC", 20)).isEqualTo("…, …");
  }

  @Test
  void aNoteOfNothingButSignsIsRead() {
    assertThat(wording.unfit("\uD83D\uDE21 ??? \n\t")).isEmpty();
    assertThat(wording.unfit("")).isEmpty();
  }
}
