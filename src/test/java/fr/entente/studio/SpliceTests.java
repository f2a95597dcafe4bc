package fr.entente.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpliceTests {
  @Test
  void onAndOffLeadThereAndBack() {
    var texts = List.of("", "a", "aa", "aba", "un deux trois", "un trois", "deux", "aab");
    for (String before : texts) {
      for (String after : texts) {
        var splice = Splice.between(before, after);
        assertThat(splice.on(before)).isEqualTo(after);
        assertThat(splice.off(after)).isEqualTo(before);
      }
    }
  }

  @Test
  void onlyWhatDiffersIsKept() {
    assertThat(Splice.between("un deux trois", "un deux et trois"))
        .isEqualTo(new Splice(8, "", "et "));
  }

  @Test
  void aJournalThatDoesNotFitIsNoticed() {
    var splice = Splice.between("un deux", "un trois");
    assertThatThrownBy(() -> splice.on("autre chose")).isInstanceOf(IllegalStateException.class);
  }
}
