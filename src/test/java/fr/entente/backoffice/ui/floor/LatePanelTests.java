package fr.entente.backoffice.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.detection.Finding;
import fr.entente.detection.FindingState;
import fr.entente.detection.LateFinding;
import fr.entente.detection.Source;
import fr.entente.detection.Strength;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.listening.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatePanelTests extends ViewTest {
  private final List<LateFinding> seen = new ArrayList<>();

  static LateFinding late(Label label) {
    var finding =
        new Finding(
            label.ordinal(),
            new AccountId(7),
            new CallId(3),
            new AgentId(2),
            Source.TRANSCRIPT,
            Speaker.DEBTOR,
            Language.FR,
            label,
            0.8,
            Strength.WEAK,
            "On ferme à la fin du mois",
            List.of(),
            null,
            "v1",
            FindingState.SUSPECTED,
            false,
            Instant.parse("2026-11-17T09:00:00Z"));
    return new LateFinding(finding, "Boulangerie Petit", "Emma");
  }

  private LatePanel panel(LateFinding... late) {
    var panel = shown(new LatePanel(formats, seen::add));
    panel.show(List.of(late));
    return panel;
  }

  @Test
  void itIsNotThereWhenThereIsNothingToTell() {
    assertThat(panel().isVisible()).isFalse();
  }

  @Test
  void itNamesTheAgentTheDebtorTheWordsAndTheWayThere() {
    var panel = panel(late(Label.INSOLVENCY_RISK));
    assertThat(words(panel))
        .contains("Emma", "Boulangerie Petit", "Défaillance en vue", "On ferme à la fin du mois");
    assertThat(find(RouterLink.class).single().getHref()).isEqualTo("accounts/file/7");
  }

  @Test
  void oneButtonSaysThatItWasSeen() {
    var heard = late(Label.CASH_FLOW_HIDDEN);
    panel(heard);
    press("Vu");
    assertThat(seen).containsExactly(heard);
  }

  @Test
  void aCrisisStandsInTheBandAndNotHereToo() {
    assertThat(panel(late(Label.CRISIS_RISK)).isVisible()).isFalse();
  }
}
