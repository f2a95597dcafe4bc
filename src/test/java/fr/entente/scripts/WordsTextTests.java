package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import org.junit.jupiter.api.Test;

class WordsTextTests {
  private static final String FILE =
      """
      # Nos mots
      mail.hello: "Bonjour {0},"   # bref

      page.for: 'Pour {0}'
      mail.thanks.more: >
        Vous n'avez
        rien à faire.
      mail.total: Somme
      """;

  @Test
  void oneSentenceChangesAndNothingElse() {
    var changed = WordsText.of(FILE).with("page.for", "C'est \"pour\" {0}");

    assertThat(changed.text())
        .isEqualTo(FILE.replace("page.for: 'Pour {0}'", "page.for: \"C'est \\\"pour\\\" {0}\""));
    assertThat(changed.words()).containsEntry("page.for", "C'est \"pour\" {0}");
  }

  @Test
  void aSentenceOverSeveralLinesIsReplacedWhole() {
    var changed = WordsText.of(FILE).with("mail.thanks.more", "Rien à faire.");

    assertThat(changed.words())
        .containsEntry("mail.thanks.more", "Rien à faire.")
        .containsEntry("mail.total", "Somme")
        .hasSize(4);
  }

  @Test
  void blankTakesItAway() {
    var changed = WordsText.of(FILE).with("mail.total", " ");

    assertThat(changed.text()).isEqualTo(FILE.replace("mail.total: Somme\n", ""));
  }

  @Test
  void aNewSentenceIsWrittenAtTheEnd() {
    assertThat(WordsText.of("").with("mail.hello", "Salut {0}").text())
        .isEqualTo("mail.hello: \"Salut {0}\"\n");
    assertThat(WordsText.of("# seul").with("mail.hello", "Salut\n{0}").text())
        .isEqualTo("# seul\nmail.hello: \"Salut {0}\"\n");
  }

  @Test
  void whatIsNotTouchedIsTheSameBytes() {
    var before = WordsText.of(FILE).words();
    for (String name : before.keySet()) {
      var after = WordsText.of(FILE).with(name, "x").with(name, before.getOrDefault(name, ""));
      assertThat(after.words().keySet()).isEqualTo(before.keySet());
      assertThat(after.words().getOrDefault(name, "").strip())
          .isEqualTo(before.getOrDefault(name, "").strip());
    }
    assertThat(WordsText.of(FILE).text()).isSameAs(FILE);
  }

  @Test
  void everyNameHasASentenceInBothLanguages() {
    assertThat(WordsText.names())
        .hasSizeGreaterThan(80)
        .allSatisfy(name -> {
          assertThat(WordsText.shipped(name, Language.FR)).isPresent();
          assertThat(WordsText.shipped(name, Language.EN)).isPresent();
        });
  }
}
