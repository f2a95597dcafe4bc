package fr.entente.backoffice.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.grade.Grade;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Money;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.reporting.PromiseBy;
import fr.entente.reporting.PromiseFigures;
import fr.entente.reporting.PromiseGroup;
import fr.entente.reporting.PromiseLine;
import fr.entente.reporting.PromiseOrder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromisesViewTests extends ViewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  private static final PromiseLine LINE =
      new PromiseLine(
          new CommitmentId(3),
          new AccountId(5),
          "Boulangerie Petit",
          null,
          "Marie",
          TODAY,
          1,
          TODAY,
          Money.euros("100.00"),
          Money.ZERO,
          CommitmentStatus.BROKEN,
          "demain");

  private final PromiseFigures figures = mock();

  @BeforeEach
  void oneGroup() {
    when(figures.groups(eq(PromiseBy.GRADE), any(), any())).thenReturn(List.of(group("FIRM", 4)));
    lenient()
        .when(figures.lines(any(), any(), any(), any(), any(), any()))
        .thenReturn(new Listed<>(Collections.nCopies(50, LINE), 50, 72));
  }

  @Test
  void aGroupOpensTheInstalmentsBehindIt() {
    open("of=FIRM&from=51&sort=promised");
    verify(figures)
        .lines(
            PromiseBy.GRADE,
            "FIRM",
            TODAY.minusDays(90),
            TODAY,
            new Sorted<>(PromiseOrder.PROMISED, false),
            new Stretch(50, 50));
    assertThat(words(find(RangeBar.class).single())).isEqualTo("51–100 sur 72");
    assertThat(grid(1).getSelectedItems()).hasSize(1);
  }

  @Test
  void whatIsForecastOpensTheNearestDeadlinesFirst() {
    when(figures.open(any(), any(), any())).thenReturn(new Listed<>(List.of(), 0, 0));
    open("open=firm");
    verify(figures)
        .open(Grade.FIRM, new Sorted<>(PromiseOrder.DEADLINE, false), new Stretch(0, 50));
  }

  @Test
  void anotherPeriodCountsFromAnotherDay() {
    open("days=365");
    verify(figures).groups(PromiseBy.GRADE, TODAY.minusDays(365), TODAY);
  }

  @Test
  void turningAPageCountsNothingAnew() {
    var view = open("of=FIRM");
    view.show(asked("of=FIRM&from=51"));
    verify(figures).groups(any(), any(), any());
    view.show(asked("by=agent"));
    verify(figures).groups(eq(PromiseBy.AGENT), any(), any());
  }

  @Test
  void aGroupThatIsNotThereOpensNothing() {
    var asked = asked("of=Nobody&by=x&days=7");
    view().show(asked);
    assertThat(asked.spoilt()).isTrue();
    verify(figures, never()).lines(any(), any(), any(), any(), any(), any());
  }

  @Test
  void withNothingResolvedThereIsNoRate() {
    when(figures.groups(any(), any(), any())).thenReturn(List.of());
    assertThat(words(open(""))).contains("Tenu à temps–");
    verify(figures, never()).lines(any(), any(), any(), any(), any(), any());
  }

  private PromisesView view() {
    return shown(new PromisesView(figures, formats, clock));
  }

  private PromisesView open(String query) {
    var view = view();
    view.show(asked(query));
    return view;
  }

  private static ListAddress asked(String query) {
    return ListAddress.of(QueryParameters.fromString(query));
  }

  @SuppressWarnings("unchecked")
  private <T> Grid<T> grid(int place) {
    return find(Grid.class).all().get(place);
  }

  private static PromiseGroup group(String key, int resolved) {
    return new PromiseGroup(key, resolved, 3, 0, 0, 1, Money.ZERO, Money.ZERO, Money.ZERO);
  }
}
