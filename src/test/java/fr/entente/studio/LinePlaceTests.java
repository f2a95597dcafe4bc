package fr.entente.studio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.scripts.Field;
import org.junit.jupiter.api.Test;

class LinePlaceTests {
  private static final String TEXT =
      """
      ## Ouvrir {#open}

      Intention : saluer

      > Bonjour
      > encore.

      > Bonsoir.

      - Oui → a
      - Non → b
      """;

  @Test
  void eachLineIsKnownByWhatItIs() {
    assertThat(LinePlace.of(TEXT, 1)).isEqualTo(new LinePlace.Heading());
    assertThat(LinePlace.of(TEXT, 3)).isEqualTo(new LinePlace.Labelled(Field.INTENTION));
    assertThat(LinePlace.of(TEXT, 5)).isEqualTo(new LinePlace.Sentence(0));
    assertThat(LinePlace.of(TEXT, 6)).isEqualTo(new LinePlace.Sentence(0));
    assertThat(LinePlace.of(TEXT, 8)).isEqualTo(new LinePlace.Sentence(1));
    assertThat(LinePlace.of(TEXT, 10)).isEqualTo(new LinePlace.Answer(0));
    assertThat(LinePlace.of(TEXT.replace("\n", "\r\n"), 11)).isEqualTo(new LinePlace.Answer(1));
    assertThat(LinePlace.of(TEXT, 0)).isEqualTo(new LinePlace.Heading());
    assertThat(LinePlace.of(TEXT, 99)).isEqualTo(new LinePlace.Heading());
  }
}
