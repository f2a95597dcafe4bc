package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTests {
  private static List<String> cut(String text) {
    return Passages.of(text).stream().map(p -> p.of(text)).toList();
  }

  @Test
  void sentencesAndLinesAreReadOneByOne() {
    assertThat(cut("Bonjour,\nOn attend un client. Ça va se débloquer !\n\n1.500,00 € restent"))
        .containsExactly(
            "Bonjour,", "On attend un client.", "Ça va se débloquer !", "1.500,00 € restent");
  }

  @Test
  void aLineThatAMailProgramBrokeStaysOneSentence() {
    String text =
        "Nous avons pris beaucoup de retard dans le traitement de tous les règlements\nde nos fournisseurs.";
    assertThat(cut(text)).hasSize(1);
  }

  @Test
  void whatHasNoWordsIsNotRead() {
    assertThat(cut("---\n\n  \n1234\n...")).isEmpty();
  }

  @Test
  void aLongTextWithoutAnyStopIsCutAtSpaces() {
    String text = "alors oui on verra bien ".repeat(60).strip();
    assertThat(cut(text)).hasSizeGreaterThan(4).allMatch(line -> line.length() <= 241);
    assertThat(String.join(" ", cut(text))).isEqualTo(text);
  }

  @Test
  void aTurnIsOneLineUnlessSomebodyTalksAtLength() {
    assertThat(Passages.turn("Oui. C'est moi. J'écoute.")).hasSize(1);
    assertThat(Passages.turn("Oui, c'est moi, je vous écoute. ".repeat(12))).hasSize(12);
  }
}
