package fr.entente.backoffice.ui.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import fr.entente.scripts.ScriptFolder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GraphStepTests {
  private static final String SCRIPT =
      """
      ---
      key: short
      title: Court
      language: fr
      audience: any
      start: open
      ---
      ## Merci {#end}

      Étiquettes : CLOSE

      > Merci.

      ## Ouvrir {#open}

      Obligatoire : oui
      Étiquettes : OPEN

      > Bonjour.

      - Répond → end (issue : callback ; effet : callback)
      - Se tait → later

      ## Dit que c'est payé {#paid}

      Carte : objection

      > Je regarde.

      - Revient → retour
      """;

  private final List<GraphStep> drawn = drawn();

  @Test
  void theFirstStepIsDrawnFirstWhereverItStands() {
    assertThat(drawn).extracting(GraphStep::id).containsExactly("open", "end", "paid", "later");
    assertThat(drawn)
        .extracting(GraphStep::kind)
        .containsExactly("start", "end", "card", "missing");
  }

  @Test
  void answersSayWhereTheyLeadAndWhatTheyDo() {
    assertThat(drawn.getFirst().ways())
        .extracting(GraphStep.Way::to, GraphStep.Way::effect)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("end", "callback"),
            org.assertj.core.groups.Tuple.tuple("later", ""));
    assertThat(drawn.get(2).ways()).allMatch(GraphStep.Way::back);
  }

  @Test
  void faultsAndDutiesAreSeen() {
    assertThat(drawn.getFirst().faults()).isEqualTo(2);
    assertThat(drawn.getFirst().marks()).containsExactly("▣", "OPEN");
  }

  private static List<GraphStep> drawn() {
    var steps =
        ScriptFolder.of(new TreeMap<>(Map.of("fr/short.md", SCRIPT)), LocalDate.of(2026, 12, 1))
            .read("short", Language.FR);
    return GraphStep.all(steps, "open", Map.of("open", 2));
  }
}
