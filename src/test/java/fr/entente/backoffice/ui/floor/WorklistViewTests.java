package fr.entente.backoffice.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.QueueAddress;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.commitments.grade.Grades;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Money;
import fr.entente.kernel.Stretch;
import fr.entente.reporting.DebtAge;
import fr.entente.reporting.FloorObjective;
import fr.entente.reporting.FloorObjectives;
import fr.entente.worklist.Focus;
import fr.entente.worklist.Stage;
import fr.entente.worklist.Tier;
import fr.entente.worklist.Why;
import fr.entente.worklist.WorkItem;
import fr.entente.worklist.Worklist;
import fr.entente.worklist.WorklistFilter;
import fr.entente.worklist.WorklistRow;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorklistViewTests extends ViewTest {
  private final Worklist worklist = mock();
  private final Focus focus = mock();
  private final Portfolio portfolio = mock();
  private final Grades grades = mock();
  private final FloorObjectives objectives = mock();

  @BeforeEach
  void anAgentLooks() {
    signedIn(Role.AGENT);
    lenient()
        .when(objectives.today())
        .thenReturn(new FloorObjective(Money.ZERO, Money.ZERO, Money.ZERO));
    lenient().when(worklist.callsLeft(any())).thenReturn(OptionalInt.empty());
    lenient().when(focus.of(any())).thenReturn(WorklistFilter.ALL);
  }

  private WorklistView view(Listed<WorklistRow> page, String query) {
    lenient().when(worklist.page(any(), any())).thenReturn(page);
    var view =
        shown(new WorklistView(worklist, focus, agents, portfolio, grades, objectives, formats));
    view.show(ListAddress.of(QueryParameters.fromString(query)));
    return view;
  }

  private static WorklistRow row(Tier tier) {
    var why = new Why(tier, Money.euros("441.50"), List.of(), 36, 0, null, false);
    return new WorklistRow(
        new WorkItem(
            new AccountId(8),
            new DebtorId(8),
            new CreditorId(3),
            why,
            Stage.MIDDLE,
            false,
            null,
            0,
            null,
            null,
            false),
        "Garage Grandin",
        "Batipro",
        "BN00464");
  }

  @Test
  void theAddressSaysWhichPartIsShown() {
    view(new Listed<>(List.of(row(Tier.AMOUNT)), 100, 101), "stage=late&creditor=3&from=101");
    verify(worklist)
        .page(new WorklistFilter(Stage.LATE, null, new CreditorId(3)), new Stretch(100, 50));
  }

  @Test
  void theListOnTheScreenBecomesTheOneThatIsWorked() {
    view(new Listed<>(List.of(row(Tier.AMOUNT)), 0, 1), "stage=late");
    assertThat(find(Button.class).withId("focus-lift").exists()).isFalse();
    var late = new WorklistFilter(Stage.LATE, null, null);
    when(focus.of(any())).thenReturn(late);
    find(Button.class).withId("focus-work").single().click();
    verify(focus).on(any(), eq(late));
    assertThat(find(Button.class).withId("focus-work").exists()).isFalse();
    when(focus.of(any())).thenReturn(WorklistFilter.ALL);
    find(Button.class).withId("focus-lift").single().click();
    verify(focus).on(any(), eq(WorklistFilter.ALL));
    assertThat(find(Button.class).withId("focus-lift").exists()).isFalse();
  }

  @Test
  void withoutFiltersThereIsNothingToChoose() {
    view(new Listed<>(List.of(row(Tier.AMOUNT)), 0, 1), "");
    assertThat(find(Button.class).withId("focus-work").exists()).isFalse();
  }

  @Test
  void theRangeTellsWhereAmongHowMany() {
    view(new Listed<>(Collections.nCopies(50, row(Tier.AMOUNT)), 50, 2_029), "from=51");
    assertThat(words(find(RangeBar.class).single())).matches("51–100 sur 2\\h029");
  }

  @Test
  void ofAnEndlessListTheRangeTellsThatThereAreMore() {
    view(new Listed<>(Collections.nCopies(50, row(Tier.AMOUNT)), 0, Stretch.REACH + 1), "");
    assertThat(words(find(RangeBar.class).single())).matches("1–50 sur plus de 10\\h000");
  }

  @Test
  void theReasonDoesNotRepeatTheAmount() {
    var view = view(new Listed<>(List.of(row(Tier.BROKEN_COMMITMENT)), 0, 1), "");
    var list = inside(view, Grid.class).getFirst();
    assertThat(drawn(list, 0, 4, "status.text")).isEqualTo("Promesse rompue");
    assertThat(drawn(list, 0, 4, "status.quiet")).isEmpty();
  }

  @Test
  void whereFiltersLeaveNothingTheWayOutIsShown() {
    var view = view(new Listed<>(List.of(), 0, 0), "");
    assertThat(words(inside(view, Grid.class).getFirst().getEmptyStateComponent()))
        .contains("Personne n’attend d’appel");
  }

  @Test
  @SuppressWarnings("unchecked")
  void howLateAnAccountIsIsSaidInDaysAlone() {
    var view = view(new Listed<>(List.of(row(Tier.AMOUNT)), 0, 1), "stage=late");
    assertThat(
            ((Select<Object>) inside(view, Select.class).getFirst())
                .getItemLabelGenerator()
                .apply(Stage.LATE))
        .isEqualTo("Retard : > 45 j");
    assertThat(inside(view, Grid.class).getFirst().getColumns())
        .extracting(column -> ((Grid.Column<?>) column).getHeaderText())
        .containsOnlyOnce("Retard");
  }

  @Test
  void aBandOfAFigureOpensItsPartOfTheQueue() {
    assertThat(QueueAddress.of(DebtAge.Band.UNDER_30)).isEqualTo("worklist?stage=early");
    assertThat(QueueAddress.of(DebtAge.Band.TO_45)).isEqualTo("worklist?stage=middle");
    assertThat(QueueAddress.of(DebtAge.Band.OVER_45)).isEqualTo("worklist?stage=late");
  }
}
