package fr.entente.backoffice.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.kernel.Money;
import fr.entente.reporting.PromiseBy;
import fr.entente.reporting.PromiseFigures;
import fr.entente.reporting.PromiseGroup;
import fr.entente.reporting.PromiseLine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromisesViewTests extends ViewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  private final PromiseFigures figures = mock();

  @Test
  void aGroupOpensTheInstalmentsBehindIt() {
    when(figures.groups(eq(PromiseBy.GRADE), any(), any())).thenReturn(List.of(group("FIRM", 4)));
    when(figures.lines(any(), any(), any(), any(), anyInt()))
        .thenReturn(List.of(mock(PromiseLine.class), mock(PromiseLine.class)));
    view();
    Grid<PromiseGroup> groups = grid(1);
    groups.select(groups.getGenericDataView().getItems().findFirst().orElseThrow());
    verify(figures).lines(PromiseBy.GRADE, "FIRM", TODAY.minusDays(90), TODAY, 500);
    assertThat(words(view)).contains("Derrière le chiffre (2)");
  }

  @Test
  void anotherPeriodCountsFromAnotherDay() {
    view();
    @SuppressWarnings("unchecked")
    Select<Integer> period = find(Select.class).all().getFirst();
    period.setValue(365);
    verify(figures).groups(PromiseBy.GRADE, TODAY.minusDays(365), TODAY);
  }

  @Test
  void withNothingResolvedThereIsNoRate() {
    view();
    assertThat(words(view)).contains("Tenu à temps–");
    verify(figures, never()).lines(any(), any(), any(), any(), anyInt());
  }

  private PromisesView view;

  private void view() {
    view = shown(new PromisesView(figures, formats, clock));
  }

  @SuppressWarnings("unchecked")
  private <T> Grid<T> grid(int place) {
    return find(Grid.class).all().get(place);
  }

  private static PromiseGroup group(String key, int resolved) {
    return new PromiseGroup(key, resolved, 3, 0, 0, 1, Money.ZERO, Money.ZERO, Money.ZERO);
  }
}
