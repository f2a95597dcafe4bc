package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever is dead tired is not asked about death; whoever is tired of living is.
class ExhaustionTests {
  private static final ListeningContent.Lexicon LEXICON =
      ListeningContent.read(ListeningFixture.CONTENT).lexicon();

  private static boolean given(Language language, String text) {
    return CrisisEvidence.given(Features.of(Remark.heard(language, text), LEXICON), 0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | je suis crevé
          FR | je tiens plus debout, j'ai fait treize heures
          FR | je suis mort de fatigue, je range le fusil et au lit
          FR | franchement je baisse les bras avec ces papiers
          FR | ça me tue, ces frais
          FR | je suis mort ce soir, la corde du rideau a lâché
          EN | I am dead tired
          EN | I'm dead on my feet, I'll swallow my tea and sleep
          EN | I give up, just send me the form
          EN | I can't keep going through this menu every time
          """)
  void anIdiomOfExhaustionIsNoDangerToLife(Language language, String text) {
    assertThat(given(language, text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | j'en peux plus, je suis mort de fatigue, je lâche tout
          EN | I'm dead on my feet, I give up, it's killing me
          """)
  void whatMayBeMoreThanAnIdiomIsAskedAboutGently(Language language, String text) {
    Reading reading = ListeningFixture.detector().read(Remark.heard(language, text));
    assertThat(reading.label()).isNotEqualTo(Label.CRISIS_RISK);
    assertThat(reading.confidence()).isGreaterThan(0.3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | je suis crevé, j'ai plus envie de vivre
          FR | je baisse les bras, ils seraient mieux sans moi
          FR | je suis mort de fatigue, fatigué de vivre
          EN | I'm dead tired, tired of living
          EN | I give up, I want to die
          EN | it's killing me, they'd be better off without me
          """)
  void whatIsSaidBesideTheIdiomCounts(Language language, String text) {
    assertThat(given(language, text)).isTrue();
  }
}
