package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import fr.entente.listening.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A mark stands under the words that matter.
class PointingTests {
  private static List<String> parts(Language language, String text) {
    var pointing = new Pointing(Tokenizer.of(language, text), language);
    return pointing.within(0, text.length()).stream()
        .map(part -> text.substring(part.from(), part.to()))
        .toList();
  }

  @Test
  void whatIsSaidWhileLookingForWordsIsNotMarked() {
    assertThat(parts(Language.FR, "euh ben voilà la boutique, enfin, ferme"))
        .containsExactly("boutique", "ferme");
    assertThat(parts(Language.FR, "on est, euh, en redressement judiciaire, quoi"))
        .containsExactly("redressement judiciaire");
    assertThat(parts(Language.EN, "um the bank, er, froze the account"))
        .containsExactly("bank", "froze the account");
  }

  @Test
  void aSmallWordAtTheEdgeIsNotMarkedAndOneInTheMiddleIs() {
    assertThat(parts(Language.FR, "et ce sera vendredi")).containsExactly("sera vendredi");
    assertThat(parts(Language.EN, "and the keys to the shop are handed back then"))
        .containsExactly("keys to the shop are handed back");
  }

  @Test
  void aDenialBelongsToWhatItDenies() {
    assertThat(parts(Language.FR, "je ne peux plus payer")).containsExactly("plus payer");
  }

  @Test
  void nothingIsPointedAtWhereNothingIsSaid() {
    assertThat(parts(Language.FR, "euh ben voilà quoi")).isEmpty();
    assertThat(parts(Language.EN, "erm, well, um")).isEmpty();
  }
}
