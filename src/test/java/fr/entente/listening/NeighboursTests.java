package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTests {
  private final Neighbours neighbours =
      new Neighbours(
          List.of(
              line(Language.FR, Label.CASH_FLOW_HIDDEN, "on attend que nos clients nous paient"),
              line(Language.FR, Label.NONE, "je vous rappelle demain matin"),
              line(Language.EN, Label.CASH_FLOW_HIDDEN, "nos clients"),
              line(Language.FR, Label.AGGRESSION, "allez vous faire voir")));

  private static Example line(Language language, Label label, String text) {
    return new Example(label, null, language, Channel.TRANSCRIPT, text, "x.tsv", 1);
  }

  @Test
  void anInflectedParaphraseFindsItsExample() {
    assertThat(neighbours.nearest(Language.FR, "Nos clients ne payent plus, on attend", 3))
        .first()
        .matches(n -> n.example().label() == Label.CASH_FLOW_HIDDEN)
        .matches(n -> n.alikeness() > 0.3);
  }

  @Test
  void theSameWordsAreWhollyAlikeWhateverTheMarks() {
    assertThat(neighbours.nearest(Language.FR, "JE VOUS RAPPELLE DEMAIN MATIN !", 1).getFirst())
        .matches(n -> n.alikeness() > 0.999);
  }

  @Test
  void anotherLanguageIsNoNeighbour() {
    assertThat(neighbours.nearest(Language.EN, "je vous rappelle demain matin", 3)).isEmpty();
  }
}
