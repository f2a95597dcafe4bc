package fr.entente.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le mar. 3 nov. 2026 à 10:12, Recouvrement <x@example.com> a écrit :",
        "On Tue, 3 Nov 2026 at 10:12, Collections <x@example.com> wrote:",
        "-----Message d'origine-----",
        "-----Original Message-----",
        "De : Recouvrement <x@example.com>",
        "From: Collections <x@example.com>",
        "________________________________"
      })
  void whatIsQuotedBelowIsNotTheWriters(String begin) {
    assertThat(
            ReplyText.written("Nous réglons vendredi.\n\n" + begin + "\nVous n'avez plus un rond"))
        .isEqualTo("Nous réglons vendredi.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cordialement,",
        "Bien cordialement",
        "Kind regards,",
        "Regards, Jo",
        "Envoyé de mon iPhone",
        "Sent from my iPhone",
        "-- ",
        "Je vous prie d'agréer, Madame, mes salutations distinguées."
      })
  void theSignatureIsLeftOutButNotThePostscript(String farewell) {
    assertThat(
            ReplyText.written(
                "On attend un client.\n" + farewell + "\nA. Roche\nPS : appelez lundi"))
        .isEqualTo("On attend un client.\nPS : appelez lundi");
  }

  @Test
  void quotedLinesBetweenAnswersAreLeftOut() {
    assertThat(
            ReplyText.written(
                "> Quand payez-vous ?\r\nPas avant mars.\r\n> Et le reste ?\r\nEn avril."))
        .isEqualTo("Pas avant mars.\nEn avril.");
  }

  @Test
  void aSentenceThatOnlyMentionsAFarewellWordStays() {
    String said =
        "Vos regards insistants sur nos comptes, et le règlement qui part cordialement demain.";
    assertThat(ReplyText.written(said)).isEqualTo(said);
  }

  @Test
  void nothingIsLeftOfAPureForward() {
    assertThat(ReplyText.written("-----Original Message-----\nFrom: x\nhello")).isEmpty();
  }
}
