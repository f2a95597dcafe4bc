package fr.entente.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.listening.ListeningContent;
import fr.entente.listening.ListeningFixture;
import fr.entente.listening.Measures;
import fr.entente.listening.Reading;
import fr.entente.listening.Trained;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTests {
  private static Trained trained(String version, Map<String, Label> read) {
    var files = new TreeMap<String, String>();
    files.put("fr/examples/none.tsv", "note\tun\nnote\tdeux\n");
    files.put("fr/examples/crisis_risk.tsv", "note\ttrois\nnote\tquatre\n");
    ListeningContent content = ListeningContent.of(files);
    List<Reading> readings =
        content.examples().stream()
            .map(e -> new Reading(read.get(e.text()), 1, List.of(), Map.of(), null, version))
            .toList();
    return new Trained(content, ListeningFixture.untaught(version, content), readings);
  }

  @Test
  void linesThatChangeAreToldBothWaysAndFiguresStandSideBySide() {
    var live =
        trained(
            "a",
            Map.of(
                "un",
                Label.NONE,
                "deux",
                Label.CRISIS_RISK,
                "trois",
                Label.NONE,
                "quatre",
                Label.CRISIS_RISK));
    var draft =
        trained(
            "b",
            Map.of(
                "un",
                Label.CRISIS_RISK,
                "deux",
                Label.NONE,
                "trois",
                Label.AGGRESSION,
                "quatre",
                Label.CRISIS_RISK));
    var comparison = Comparison.of(live, draft);
    assertThat(comparison.changed())
        .extracting(c -> c.line().text() + (c.better() ? "+" : "") + (c.worse() ? "-" : ""))
        .containsExactlyInAnyOrder("un-", "deux+", "trois");
    assertThat(comparison.live().slices().get("fr").crisis().part()).isEqualTo(1);
    assertThat(comparison.draft().recall().get(Language.FR).get(Label.NONE))
        .isEqualTo(new Measures.Share(1, 2));
  }

  @Test
  void theFirstVersionIsComparedWithNothing() {
    var draft =
        trained(
            "b",
            Map.of(
                "un", Label.NONE, "deux", Label.NONE, "trois", Label.NONE, "quatre", Label.NONE));
    assertThat(Comparison.of(null, draft).changed()).isEmpty();
    assertThat(Comparison.of(null, draft).live()).isNull();
  }
}
