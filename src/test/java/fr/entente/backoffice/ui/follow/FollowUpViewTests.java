package fr.entente.backoffice.ui.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.router.QueryParameters;
import fr.entente.accounts.DisputeLine;
import fr.entente.accounts.DisputeType;
import fr.entente.accounts.Disputes;
import fr.entente.accounts.Dissatisfactions;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Money;
import fr.entente.kernel.Stretch;
import fr.entente.payments.PaymentSearch;
import fr.entente.uikit.Waiting;
import fr.entente.worklist.FollowUp;
import fr.entente.worklist.FollowUpResult;
import fr.entente.worklist.FollowUpRow;
import fr.entente.worklist.FollowUps;
import fr.entente.worklist.Life;
import fr.entente.worklist.LifeState;
import fr.entente.worklist.UndoneDeeds;
import fr.entente.worklist.WayOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpViewTests extends ViewTest {
  private static final AccountId ACCOUNT = new AccountId(8);

  private final FollowUps followUps = mock();
  private final Disputes disputes = mock();
  private final Dissatisfactions dissatisfactions = mock();
  private final UndoneDeeds undone = mock();
  private final PaymentSearch payments = mock();
  private final FollowDoors doors =
      new FollowDoors(
          followUps, disputes, dissatisfactions, mock(), undone, payments, agents, formats, clock);

  @BeforeEach
  void nothingIsListed() {
    lenient().when(followUps.page(any(), any(), any())).thenReturn(new Listed<>(List.of(), 0, 0));
    lenient().when(disputes.waiting(any(), any())).thenReturn(new Listed<>(List.of(), 0, 0));
  }

  private FollowUpView view(String query) {
    var view = shown(new FollowUpView(doors));
    view.show(ListAddress.of(QueryParameters.fromString(query)));
    return view;
  }

  private static FollowUpRow row() {
    var life =
        new Life(
            LifeState.SET_ASIDE,
            "attempts.no_answer",
            null,
            Instant.parse("2026-11-16T17:00:00Z"),
            WayOut.WRITE);
    return new FollowUpRow(
        ACCOUNT, new DebtorId(1), "BN00464", "Garage Grandin", Money.euros("441.50"), life, true);
  }

  private void setAside() {
    signedIn(Role.LEAD);
    when(followUps.page(eq(FollowUp.DECISIONS), any(), any()))
        .thenReturn(new Listed<>(List.of(row()), 0, 1));
  }

  @Test
  void aLeadSeesEverybodysAndAnAgentOwnRowsAlone() {
    signedIn(Role.LEAD);
    view("show=decisions");
    verify(followUps).page(FollowUp.DECISIONS, null, new Stretch(0, 50));
    assertThat(find(Tab.class).all()).hasSize(FollowTab.values().length);
  }

  @Test
  void anAgentIsNeverShownWhatIsOfLeads() {
    signedIn(Role.AGENT);
    view("show=later&whose=all");
    verify(followUps).page(FollowUp.CALLBACKS, ME, new Stretch(0, 50));
    assertThat(find(Tab.class).all()).hasSize(7);
  }

  @Test
  void eachRowSaysWhyWhoseByWhenAndWhatIsToBeDone() {
    setAside();
    view("show=decisions");
    Grid<?> list = find(Grid.class).all().getFirst();
    assertThat(drawn(list, 0, 1, "link.text")).isEqualTo("Garage Grandin");
    assertThat(drawn(list, 0, 1, "link.quiet")).isEqualTo("BN00464");
    assertThat(test(list).getCellText(0, 3))
        .isEqualTo("Nombre maximal de tentatives atteint · Pas de réponse");
    assertThat(test(list).getCellText(0, 4)).isEqualTo("Un chef d’équipe");
    assertThat(words(cell(list, 0, 5))).contains("en retard depuis");
    assertThat(test(list).getCellText(0, 6)).isEqualTo("→ écrire au lieu d’appeler");
  }

  @Test
  void whatIsChosenIsBroughtBackAndTheScreenSaysHowMany() {
    setAside();
    when(followUps.bringBack(FollowUp.DECISIONS, List.of(ACCOUNT), ME))
        .thenReturn(new FollowUpResult.Done(1, 0));
    view("show=decisions");
    test((Checkbox) cell(find(Grid.class).all().getFirst(), 0, 0)).click();
    press("Remettre en liste");
    assertThat(said()).contains("1 fait.");
  }

  @Test
  void aRefusalIsInWords() {
    setAside();
    when(followUps.bringBack(FollowUp.DECISIONS, List.of(), ME))
        .thenReturn(new FollowUpResult.Refused("none_chosen"));
    view("show=decisions");
    press("Remettre en liste");
    assertThat(said()).contains("Choisissez d’abord");
    press("Fixer la date");
    assertThat(words(find(FollowDeeds.class).single())).isNotBlank();
  }

  @Test
  void aManagerReadsOnly() {
    setAside();
    signedIn(Role.MANAGER);
    view("show=decisions");
    assertThat(find(FollowDeeds.class).all()).isEmpty();
  }

  @Test
  void disputesSayWhatIsContestedAndWhoAnswers() {
    signedIn(Role.LEAD);
    var line =
        new DisputeLine(
            5,
            ACCOUNT,
            "BN00464",
            "Garage Grandin",
            DisputeType.PRICE,
            "trop cher",
            "F-1",
            Money.euros("10.00"),
            clock.instant(),
            null,
            LocalDate.of(2026, 11, 16),
            true,
            null,
            null);
    when(disputes.waiting(any(), any())).thenReturn(new Listed<>(List.of(line), 0, 1));
    when(disputes.late(null)).thenReturn(1L);
    view("show=disputes");
    Grid<?> list = find(Grid.class).all().getFirst();
    assertThat(test(list).getCellText(0, 3)).isEqualTo("Prix");
    assertThat(words(cell(list, 0, 7))).contains("en retard");
    assertThat(find(Tab.class).all().get(1).getLabel()).isEqualTo("Litiges ▲ 1");
  }

  @Test
  void theNavigationCountsWhatIsLate() {
    signedIn(Role.AGENT);
    when(followUps.late(FollowUp.NUMBERS, ME)).thenReturn(2L);
    when(disputes.late(ME)).thenReturn(1L);
    when(dissatisfactions.late(ME)).thenReturn(1L);
    when(undone.late(ME)).thenReturn(1L);
    var waiting = new FollowUpWaiting(followUps, disputes, dissatisfactions, undone);
    assertThat(waiting.waitingFor(agents.current())).isEqualTo(Waiting.urgent(5));
    assertThat(waiting.place()).isEqualTo("follow-up");
  }
}
