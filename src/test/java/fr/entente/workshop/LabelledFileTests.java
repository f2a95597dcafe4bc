package fr.entente.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A file of any size costs no more than a file that a person could have labelled.
class LabelledFileTests {
  private static final String HEADER = "id\tlanguage\tchannel\tlabel\tutterance\twriter\n";

  @Test
  void ofBadLinesTheFirstHundredAreKeptAndAllAreCounted() {
    var file = LabelledFile.of(HEADER + rows(5_000, i -> i + "\tfr\tnote\tno_such\tBonjour\tA"));
    assertThat(file.unusable()).hasSize(Measured.MOST_SHOWN);
    assertThat(file.unusable().getFirst().number()).isEqualTo(2);
    assertThat(file.unusableLines()).isEqualTo(5_000);
    assertThat(file.cut()).isFalse();
  }

  @Test
  void afterTheLargestNumberOfLinesItIsNotReadOn() {
    int most = Measured.MOST_LINES;
    var file = LabelledFile.of(HEADER + rows(most + 50, i -> i + "\tfr\tnote\tx\ty\tA"));
    assertThat(file.unusableLines()).isEqualTo(most);
    assertThat(file.cut()).isTrue();
    assertThat(LabelledFile.of(HEADER + rows(most, i -> i + "\tfr\tnote\tx\ty\tA")).cut())
        .isFalse();
  }

  @Test
  void asManyWritersAsFitOnAScreenAreCompared() {
    var file = LabelledFile.of(HEADER + rows(200, i -> i + "\tfr\tnote\tnone\tBonjour\tW" + i));
    assertThat(file.lines()).hasSize(200);
    assertThat(file.writers()).hasSize(Measured.MOST_WRITERS);
  }

  private static String rows(int count, java.util.function.IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n"));
  }
}
