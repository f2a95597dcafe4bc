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

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agent;
import fr.entente.agents.Presence;
import fr.entente.agents.Role;
import fr.entente.agents.Teams;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.calls.CallStatus;
import fr.entente.commitments.Approval;
import fr.entente.commitments.ApprovalResult;
import fr.entente.commitments.Approvals;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DiskRoom;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.reporting.FloorLine;
import fr.entente.reporting.FloorObjective;
import fr.entente.reporting.FloorRow;
import fr.entente.uikit.Banner;
import fr.entente.uikit.DiskBand;
import fr.entente.worklist.Worklist;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloorBoardTests extends ViewTest {
  private static final AgentId MARIE = new AgentId(2);
  private static final AccountId PETIT = new AccountId(5);

  private final FloorReader reader = mock();
  private final Teams teams = mock();
  private final Worklist worklist = mock();
  private final Approvals approvals = mock();
  private final Portfolio portfolio = mock();
  private final ApprovalsPanel.Doors doors =
      new ApprovalsPanel.Doors(approvals, agents, portfolio, formats);

  @BeforeEach
  void marieWorksHere() {
    when(agents.byId(MARIE))
        .thenReturn(
            new Agent(MARIE, "marie", "Marie", Set.of(Role.AGENT), Language.FR, null, null, true));
  }

  @Test
  void aLeadReturnsAnAccountThatNobodyTalksAbout() {
    signedIn(Role.LEAD);
    onTheFloor(line(Presence.PAUSED, "lunch", PETIT, null));
    returned();
    verify(worklist).forceRelease(PETIT, ME);
    assertThat(said()).contains("Le dossier pris par Marie est de retour");
  }

  @Test
  void whileACallIsOnALeadIsAskedFirst() {
    signedIn(Role.LEAD);
    onTheFloor(line(Presence.ON_CALL, null, PETIT, CallStatus.IN_PROGRESS));
    returned();
    verify(worklist, never()).forceRelease(any(), any());
    var dialog = find(ConfirmDialog.class).single();
    assertThat(dialog.isOpened()).isTrue();
    test(dialog).confirm();
    verify(worklist).forceRelease(PETIT, ME);
  }

  @Test
  void whoThinksBetterOfItLeavesTheAccountWhereItIs() {
    signedIn(Role.LEAD);
    onTheFloor(line(Presence.ON_CALL, null, PETIT, CallStatus.IN_PROGRESS));
    returned();
    test(find(ConfirmDialog.class).single()).cancel();
    verify(worklist, never()).forceRelease(any(), any());
  }

  @Test
  void aManagerSeesTheFloorAndTakesNothing() {
    signedIn(Role.MANAGER);
    onTheFloor(line(Presence.READY, null, PETIT, null));
    assertThat(board().getColumns()).hasSize(8);
    assertThat(inside(view, MenuBar.class)).isEmpty();
  }

  @Test
  void aCrisisOnTheLineIsAnAlert() {
    signedIn(Role.LEAD);
    onTheFloor(line(Presence.PAUSED, "crisis", PETIT, null));
    assertThat(words(cell(board(), 0, 1))).contains("Crise en ligne").startsWith("▲");
  }

  @Test
  void timeIsToldFromWhereTheBrowserCountsOn() {
    signedIn(Role.LEAD);
    onTheFloor(line(Presence.READY, null, null, null));
    var time = cell(board(), 0, 2);
    assertThat(words(time)).isEqualTo("00:00");
    assertThat(time.getElement().getAttribute("data-since"))
        .isEqualTo(Long.toString(clock.instant().toEpochMilli()));
  }

  @Test
  void whoHoldsNothingHasNothingToGiveBack() {
    signedIn(Role.LEAD);
    onTheFloor(line(Presence.READY, null, null, null));
    assertThat(cell(board(), 0, 9)).isNotInstanceOf(MenuBar.class);
  }

  @Test
  void theAddressSaysWhomTheBoardShows() {
    signedIn(Role.LEAD);
    var asked = QueryParameters.of("state", "ON_CALL");
    assertThat(FloorFilter.of(asked).shows(line(Presence.READY, null, null, null))).isFalse();
    assertThat(FloorFilter.of(asked).shows(line(Presence.ON_CALL, null, null, null))).isTrue();
    assertThat(FloorFilter.of(QueryParameters.of("state", "nonsense"))).isEqualTo(FloorFilter.NONE);
    assertThat(FloorFilter.of(FloorFilter.of(asked).parameters())).isEqualTo(FloorFilter.of(asked));
  }

  @Test
  void nobodyAsksSoNothingIsShown() {
    var panel = shown(new ApprovalsPanel(doors, new Banner(), () -> {}));
    panel.show(List.of());
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
    panel.show(approvals.waiting());
    assertThat(inside(panel, TextField.class)).containsExactly(answer);
  }

  private ApprovalsPanel panel() {
    var banner = shown(new Banner());
    List<ApprovalsPanel> it = new ArrayList<>();
    var panel =
        shown(new ApprovalsPanel(doors, banner, () -> it.getFirst().show(approvals.waiting())));
    it.add(panel);
    panel.show(approvals.waiting());
    return panel;
  }

  private final DiskRoom room = mock();
  private DiskRoom.State diskState = DiskRoom.State.ENOUGH;
  private FloorReader.Seen shownFloor;
  private FloorView view;

  @Test
  void aDiskThatFillsIsSaidAboveEverything() {
    signedIn(Role.LEAD);
    diskState = DiskRoom.State.LOW;
    onTheFloor(line(Presence.READY, null, PETIT, null));
    DiskBand band = find(DiskBand.class).single();
    assertThat(band.isVisible()).isTrue();
    assertThat(band.getElement().getTextRecursively()).contains("500");
    when(room.look()).thenReturn(new DiskRoom.Seen(DiskRoom.State.ENOUGH, 9000));
    view.show(shownFloor);
    assertThat(band.isVisible()).isFalse();
  }

  private void onTheFloor(FloorLine line) {
    var objective = new FloorObjective(Money.ZERO, Money.ZERO, Money.ZERO);
    var below = new FloorReader.Below(objective, null, List.of(), List.of(), List.of(), List.of());
    var seen =
        new FloorReader.Seen(List.of(line), List.of(), List.of(), List.of(), List.of(), below);
    when(reader.again(any())).thenReturn(seen);
    when(room.look()).thenReturn(new DiskRoom.Seen(diskState, 1500));
    view =
        shown(new FloorView(reader, new FloorNews(), worklist, teams, doors, mock(), room, clock));
    shownFloor = seen;
    view.show(seen);
  }

  private void returned() {
    var menu = (MenuBar) cell(board(), 0, 9);
    var item = menu.getItems().getFirst().getSubMenu().getItems().getFirst();
    ComponentUtil.fireEvent(item, new ClickEvent<>(item));
  }

  private Grid<?> board() {
    return find(Grid.class).single();
  }

  private FloorLine line(Presence presence, String reason, AccountId account, CallStatus call) {
    String debtor = account == null ? null : "Boulangerie Petit";
    var row =
        new FloorRow(MARIE, "Marie", presence, reason, clock.instant(), account, debtor, call);
    return new FloorLine(row, "Lyon", null, null, null, 4, Money.ZERO);
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
