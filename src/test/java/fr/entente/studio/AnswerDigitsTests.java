package fr.entente.studio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import fr.entente.scripts.ScriptFolder;
import fr.entente.scripts.ScriptText;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnswerDigitsTests {
  private static final String TEXT =
      """
      ---
      key: a
      title: A
      language: fr
      audience: any
      start: open
      ---
      ## Ouvrir {#open}
      > Bonjour.

      - Un → open
      - [1] Deux → open
      - Sans but
      - [4] Quatre → open
      - Cinq → open
      - Six → open
      """;

  @Test
  void theyAreThoseThatTheDeskShows() {
    var step = ScriptText.of(TEXT, Language.FR).step("open").orElseThrow();
    var digits = AnswerDigits.of(step);
    assertThat(digits).containsExactly(2, 1, 0, 4, 3, 5);
    var shown =
        ScriptFolder.of(new TreeMap<>(Map.of("fr/a.md", TEXT)), LocalDate.of(2026, 11, 21))
            .read("a", Language.FR)
            .getFirst()
            .answers();
    assertThat(shown)
        .allSatisfy(answer ->
            assertThat(step.answers().get(AnswerDigits.place(step, answer.digit())).text())
                .isEqualTo(answer.text()));
    assertThat(AnswerDigits.place(step, 0)).isEqualTo(-1);
    assertThat(AnswerDigits.place(step, 9)).isEqualTo(-1);
  }
}
