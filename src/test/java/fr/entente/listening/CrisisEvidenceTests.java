package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What must be said before a danger to life is named, whatever the scores are.
class CrisisEvidenceTests {
  private static final ListeningContent.Lexicon LEXICON =
      ListeningContent.read(ListeningFixture.CONTENT).lexicon();

  private static boolean given(Language language, String text) {
    return given(language, text, 0.5);
  }

  private static boolean given(Language language, String text, double danger) {
    return CrisisEvidence.given(Features.of(Remark.heard(language, text), LEXICON), danger);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | j'ai plus envie de vivre, voilà
          FR | ma soeur a des idées suicidaires depuis lundi
          FR | ils seraient mieux sans moi
          EN | I want to die, that's all
          EN | they'd be better off without me
          EN | my funeral's paid and I said my goodbyes
          """)
  void oneIdeaThatHardlyMeansAnythingElseSuffices(Language language, String text) {
    assertThat(given(language, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | mon oncle rangeait son fusil au grenier
          FR | on a traversé le pont en vélo
          FR | j'ai failli mourir de rire à ce mariage
          FR | je l'ai rejoint à la gare, on pouvait enfin le rejoindre
          FR | mon grand-père est mort en quarante-quatre
          FR | l'équipe est au bord du gouffre avant le derby
          EN | he keeps a rifle for the rabbits
          EN | we walked along the canal to the pub
          EN | my nan died when I was six
          EN | the striker was a threat all afternoon
          EN | they said the minister should resign
          """)
  void meansADeathToldAnIdiomOrSportsAloneDoNot(Language language, String text) {
    assertThat(given(language, text)).isFalse();
  }

  /// Said on leaving an office, a stage or for a holiday, too.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | mes adieux à la troupe, c'est samedi au gymnase
          FR | je serai plus là en août, je suis à Oléron
          FR | ce modèle n'a plus d'avenir, on l'arrête
          EN | we said our goodbyes at the gate and the coach left
          EN | I won't be around on Friday, it's my day off
          EN | there's no future in DVDs
          """)
  void aFarewellOrAFixedDayIsNamedOnlyWhereTheDangerIsNearlyCertain(
      Language language, String text) {
    assertThat(given(language, text, 0.6)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | dites adieu à mes filles
          EN | mind's made up, Friday
          """)
  void nearlyCertainItIsNamed(Language language, String text) {
    assertThat(given(language, text, 0.6)).isFalse();
    assertThat(given(language, text, 0.9)).isTrue();
  }
}
