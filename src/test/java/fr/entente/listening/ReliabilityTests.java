package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReliabilityTests {
  private static final String CASH = "fr/examples/cash_flow_hidden.tsv";

  private static Trained trained(double sign, double ordinary) {
    var files = new TreeMap<String, String>();
    files.put(CASH, "note\tplus un sou\nnote\tcaisse vide\n");
    files.put("fr/examples/background-1.tsv", "note\til pleut\nnote\tla soupe est chaude\n");
    var content = ListeningContent.of(files);
    List<Reading> readings = new ArrayList<>();
    for (Example line : content.examples()) {
      double share = line.file().equals(CASH) ? sign : ordinary;
      readings.add(
          new Reading(
              Label.NONE, 0.5, List.of(), Map.of(Label.CASH_FLOW_HIDDEN, share), null, "v"));
    }
    return new Trained(content, ListeningFixture.untaught("v", content), readings);
  }

  @Test
  void whatIsSaidAndWhatCameStandSideBySideInEachBand() {
    var bands = Reliability.of(trained(0.9, 0.01), Language.FR).bands();
    assertThat(bands).hasSize(2);
    assertThat(bands.getFirst().came()).isZero();
    assertThat(bands.getLast().came()).isBetween(0.999, 1.001);
    assertThat(bands.getLast().said()).isBetween(0.899, 0.901);
    assertThat(bands.getLast().lines()).isEqualTo(2);
  }

  @Test
  void aLineCountsAsOftenAsItComesUpInACall() {
    var band = Reliability.of(trained(0.5, 0.5), Language.FR).bands().getFirst();
    assertThat(band.lines()).isEqualTo(4);
    assertThat(band.came()).isBetween(0.02, 0.022);
    assertThat(band.count()).isLessThan(4);
  }

  @Test
  void aLanguageWithoutLinesHasNoBand() {
    assertThat(Reliability.of(trained(0.5, 0.5), Language.EN).bands()).isEmpty();
  }
}
