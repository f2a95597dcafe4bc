package fr.entente.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangedLineTests {
  private static String between(String before, String after, int around) {
    return ChangedLine.between(before, after, around).stream()
        .map(line ->
            switch (line.kind()) {
              case SAME -> " " + line.text();
              case GONE -> "-" + line.text();
              case COME -> "+" + line.text();
              case SKIPPED -> "~";
            })
        .collect(Collectors.joining("|"));
  }

  @Test
  void onlyWhatDiffersIsToldWithALittleAround() {
    assertThat(between("a\nb\nc\nd\ne\nf", "a\nb\nc\nX\ne\nf", 1)).isEqualTo("~| c|-d|+X| e|~");
    assertThat(between("a\nb", "a\nb", 1)).isEqualTo("~");
    assertThat(between("", "a\nb", 1)).isEqualTo("+a|+b");
    assertThat(between("a\nb", "", 1)).isEqualTo("-a|-b");
  }

  @Test
  void lineEndsAreNoDifferenceToAReader() {
    assertThat(between("a\r\nb\r\n", "a\nb\n", 1)).isEqualTo("~");
  }

  @Test
  void goneAndComeTogetherGiveBothTexts() {
    String before = "un\ndeux\ntrois\nquatre\ncinq";
    String after = "zéro\nun\ntrois\nquatre et demi\ncinq\nsix";
    List<ChangedLine> lines = ChangedLine.between(before, after, 99);
    assertThat(text(lines, ChangedLine.Kind.COME)).isEqualTo(before);
    assertThat(text(lines, ChangedLine.Kind.GONE)).isEqualTo(after);
  }

  private static String text(List<ChangedLine> lines, ChangedLine.Kind without) {
    return lines.stream()
        .filter(line -> line.kind() != without)
        .map(ChangedLine::text)
        .collect(Collectors.joining("\n"));
  }
}
