package fr.entente.listening;

import static fr.entente.kernel.Language.EN;
import static fr.entente.kernel.Language.FR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectorTests {
  private static Reading heard(Language language, String text) {
    return ListeningFixture.detector().read(Remark.heard(language, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | Nous avons du retard dans le traitement des règlements.                | cash_flow_hidden
          FR | J'ai un problème avec les virements, je dois voir ça avec ma banque.   | bank_problem_hidden
          FR | La comptabilité ne prend plus les appels.                              | accounting_unreachable
          FR | on a un peu de retard sur les reglements en ce moment                  | cash_flow_hidden
          FR | mes virements passent pas faut que je voie avec la banque              | bank_problem_hidden
          FR | le service comptable ne répond plus au téléphone depuis un mois        | accounting_unreachable
          EN | accounts don't take calls any more, you have to write                  | accounting_unreachable
          """)
  void theStarterPhrasesAreHeardAsWrittenAndAsSaidOtherwise(
      Language language, String text, String label) {
    assertThat(heard(language, text).label().code()).isEqualTo(label);
    assertThat(heard(language, text).prompt()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | Non non, aucun problème de trésorerie chez nous, rassurez-vous.
          FR | Le virement est parti ce matin, référence 88213.
          FR | ça me tue ces musiques d'attente
          FR | Avez-vous des difficultés de trésorerie en ce moment ?
          FR | je suis mort de fatigue, le salon a duré trois jours
          FR | Je vous fais un virement de 450 euros vendredi.
          FR | La comptable est en réunion, elle vous rappelle à quinze heures.
          EN | No, no, no cash problem at all.
          EN | The transfer went out this morning, reference 5512.
          EN | My neighbour's firm went into liquidation, ours is fine.
          EN | this hold music is killing me
          EN | dying for a coffee, hang on
          """)
  void denialsFinishedEventsOthersTroublesAndIdiomsRaiseNothing(Language language, String text) {
    assertThat(heard(language, text).prompt()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | je n'ai plus envie de vivre
          FR | j ai plus envie de vivre madame
          FR | Quand je serai mort, vous arrêterez de m'appeler.
          EN | I just don't want to be alive any more
          """)
  void aPossibleDangerToLifeAlwaysPrompts(Language language, String text) {
    assertThat(heard(language, text).prompt()).isTrue();
  }

  @Test
  void recognisedSpeechIsReadLikeWriting() {
    String written = "On a déposé le bilan hier au tribunal.";
    String recognised = "on a depose le bilan hier au tribunal";
    assertThat(heard(FR, written).label()).isEqualTo(Label.INSOLVENCY_RISK);
    assertThat(heard(FR, recognised).label()).isEqualTo(Label.INSOLVENCY_RISK);
    assertThat(heard(EN, "im on my own with the kids and ive lost my job").prompt()).isTrue();
  }

  @Test
  void whatTheAgentSaysIsNeverAFinding() {
    var remark = new Remark(FR, Channel.TRANSCRIPT, Speaker.AGENT, "on a déposé le bilan");
    assertThat(ListeningFixture.detector().read(remark).label()).isEqualTo(Label.NONE);
  }

  @Test
  void theEvidenceIsQuotedFromTheTextAsItStands() {
    String text = "Alors voilà : la COMPTABILITÉ ne prend plus les appels…";
    Reading reading = heard(FR, text);
    assertThat(reading.evidence()).isNotEmpty();
    assertThat(reading.evidence())
        .allSatisfy(e -> assertThat(text.substring(e.from(), e.to())).isEqualTo(e.words()));
    assertThat(reading.evidence().getFirst().words()).contains("COMPTABILITÉ");
    assertThat(reading.phrase()).isNotNull();
    assertThat(ListeningFixture.detector().reasons(Remark.heard(FR, text), reading.label()))
        .isNotEmpty();
  }

  @Test
  void confidenceIsAShareOfOne() {
    Reading reading = heard(EN, "the administrators were appointed on Monday");
    assertThat(reading.confidence()).isBetween(0.3, 1.0);
    double all = reading.scores().values().stream().mapToDouble(d -> d).sum();
    assertThat(all).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void nothingReadableIsNothingFound() {
    assertThat(heard(FR, "… ?!").label()).isEqualTo(Label.NONE);
    assertThat(heard(EN, "").label()).isEqualTo(Label.NONE);
  }
}
