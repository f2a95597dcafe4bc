package fr.entente.backoffice.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agent;
import fr.entente.agents.Presence;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.commitments.Approval;
import fr.entente.commitments.ApprovalResult;
import fr.entente.commitments.Approvals;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.reporting.Floor;
import fr.entente.reporting.FloorObjective;
import fr.entente.reporting.FloorObjectives;
import fr.entente.reporting.FloorRow;
import fr.entente.uikit.Banner;
import fr.entente.worklist.Worklist;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloorBoardTests extends ViewTest {
  private static final AgentId MARIE = new AgentId(2);
  private static final AccountId PETIT = new AccountId(5);

  private final Floor floor = mock();
  private final Worklist worklist = mock();
  private final FloorObjectives objectives = mock();
  private final Approvals approvals = mock();
  private final Portfolio portfolio = mock();
  private final ApprovalsPanel.Doors doors =
      new ApprovalsPanel.Doors(approvals, agents, portfolio, formats);

  @BeforeEach
  void marieWorksHere() {
    when(objectives.today()).thenReturn(new FloorObjective(Money.ZERO, Money.ZERO, Money.ZERO));
    when(agents.byId(MARIE))
        .thenReturn(
            new Agent(MARIE, "marie", "Marie", Set.of(Role.AGENT), Language.FR, null, null, true));
  }

  @Test
  void aLeadTakesAnAccountBackOnce() {
    signedIn(Role.LEAD);
    onTheFloor(row(Presence.PAUSED, "lunch", PETIT));
    var release = (Button) cell(board(), 0, 6);
    test(release).click();
    clickAgain(release);
    verify(worklist).forceRelease(PETIT, ME);
    assertThat(said()).contains("Le dossier pris par Marie est de retour");
  }

  @Test
  void aManagerSeesTheFloorAndTakesNothing() {
    signedIn(Role.MANAGER);
    onTheFloor(row(Presence.READY, null, PETIT));
    assertThat(board().getColumns()).hasSize(5);
    verify(floor, never()).confirmed();
  }

  @Test
  void aCrisisOnTheLineIsAnAlert() {
    signedIn(Role.LEAD);
    onTheFloor(row(Presence.PAUSED, "crisis", PETIT));
    var state = cell(board(), 0, 1);
    assertThat(words(state)).contains("Crise en ligne").startsWith("▲");
  }

  @Test
  void whoHoldsNothingHasNothingToGiveBack() {
    signedIn(Role.LEAD);
    onTheFloor(row(Presence.READY, null, null));
    assertThat(inside(cell(board(), 0, 6), Button.class)).isEmpty();
  }

  @Test
  void nobodyAsksSoNothingIsShown() {
    var panel = shown(new ApprovalsPanel(doors, new Banner()));
    panel.refresh();
    assertThat(panel.isVisible()).isFalse();
  }

  @Test
  void aDoubleClickDoesNotAnswerTheNextQuestion() {
    when(approvals.waiting()).thenReturn(List.of(asked(1), asked(2)), List.of(asked(2)));
    when(approvals.decide(anyLong(), anyBoolean(), any()))
        .thenReturn(new ApprovalResult.Done(asked(1)));
    var panel = panel();
    test(inside(panel, Button.class).getFirst()).click();
    clickAgain(inside(panel, Button.class).getFirst());
    verify(approvals).decide(1, true, "");
    verify(approvals, never()).decide(eq(2L), anyBoolean(), any());
    assertThat(said()).contains("Accordé ; Marie le voit maintenant.");
  }

  @Test
  void aRefusalWithoutAReasonIsSentBack() {
    when(approvals.waiting()).thenReturn(List.of(asked(1)));
    when(approvals.decide(1, false, "")).thenReturn(new ApprovalResult.Refused("no_reason"));
    var panel = panel();
    test(inside(panel, Button.class).get(1)).click();
    assertThat(said()).contains("Un refus demande un motif.");
    assertThat(panel.isVisible()).isTrue();
  }

  @Test
  void anAnswerBeingTypedStaysWhileTheFloorMoves() {
    when(approvals.waiting()).thenReturn(List.of(asked(1)));
    var panel = panel();
    var answer = inside(panel, TextField.class).getFirst();
    answer.setValue("Trop lo");
    panel.refresh();
    assertThat(inside(panel, TextField.class)).containsExactly(answer);
  }

  private ApprovalsPanel panel() {
    var banner = shown(new Banner());
    var panel = shown(new ApprovalsPanel(doors, banner));
    panel.refresh();
    return panel;
  }

  private void onTheFloor(FloorRow row) {
    when(floor.rows()).thenReturn(List.of(row));
    when(floor.confirmed()).thenReturn(Map.of());
    shown(new FloorView(floor, new FloorNews(), worklist, agents, objectives, doors, formats));
  }

  private Grid<?> board() {
    return find(Grid.class).single();
  }

  private FloorRow row(Presence presence, String reason, AccountId account) {
    return new FloorRow(
        MARIE,
        "Marie",
        presence,
        reason,
        clock.instant(),
        account,
        account == null ? null : "Boulangerie Petit",
        null);
  }

  private Approval asked(long id) {
    return new Approval(
        id,
        PETIT,
        MARIE,
        "too_many",
        14,
        Money.euros(new BigDecimal("1400.00")),
        LocalDate.of(2026, 12, 1),
        LocalDate.of(2028, 1, 1),
        "",
        clock.instant(),
        Approval.State.ASKED,
        null,
        "",
        false,
        "h" + id);
  }
}
