package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.accounts.CauseFigure;
import fr.entente.backoffice.ui.Lists;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import java.util.List;

/// Why debtors cannot or will not pay, how late they were, and whether money came since.
class CauseFigures extends Composite<Div> {
  private final Formats formats;
  private final Grid<CauseFigure> list;

  CauseFigures(Formats formats) {
    this.formats = formats;
    list = grid();
  }

  void show(List<CauseFigure> rows) {
    Lists.show(list, rows);
  }

  @Override
  protected Div initContent() {
    return new Div(new H2(word("CAUSES")), list);
  }

  private Grid<CauseFigure> grid() {
    var grid = Lists.<CauseFigure>grid(word("CAUSES"));
    Lists.text(
        grid, word("cause.stance"), figure -> getTranslation("accounts.stance." + figure.stance()));
    Lists.text(
        grid, word("figure.type"), figure -> getTranslation("accounts.cause." + figure.cause()));
    Lists.figure(grid, word("cause.accounts"), CauseFigure::accounts);
    Lists.figure(grid, word("cause.overdue"), figure -> formats.money(figure.overdue()));
    Lists.figure(grid, word("cause.late"), CauseFigure::daysLate);
    Lists.figure(grid, word("cause.paid"), CauseFigure::paid);
    Lists.figure(
        grid, word("cause.days"), figure -> figure.daysToPay() == null ? "–" : figure.daysToPay());
    grid.setEmptyStateComponent(new EmptyState(VaadinIcon.CHECK_CIRCLE, word("none.CAUSES")));
    return grid;
  }

  private String word(String key) {
    return getTranslation("backoffice.follow." + key);
  }
}
