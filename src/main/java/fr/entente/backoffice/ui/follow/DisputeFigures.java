package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.accounts.DisputeFigure;
import fr.entente.backoffice.ui.Lists;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import java.util.List;

/// How disputes were decided, by cause, and how long it took.
class DisputeFigures extends Composite<Div> {
  private final Formats formats;
  private final Grid<DisputeFigure> list;

  DisputeFigures(Formats formats) {
    this.formats = formats;
    list = grid();
  }

  void show(List<DisputeFigure> rows) {
    Lists.show(list, rows);
  }

  @Override
  protected Div initContent() {
    return new Div(new H2(word("DECIDED")), list);
  }

  private Grid<DisputeFigure> grid() {
    var grid = Lists.<DisputeFigure>grid(word("DECIDED"));
    Lists.text(
        grid,
        word("figure.type"),
        figure -> getTranslation("accounts.dispute.type." + figure.type()));
    Lists.text(
        grid,
        word("figure.outcome"),
        figure -> getTranslation("accounts.dispute.outcome." + figure.outcome()));
    Lists.figure(grid, word("figure.count"), DisputeFigure::count);
    Lists.figure(grid, word("figure.amount"), figure -> formats.money(figure.amount()));
    Lists.figure(grid, word("figure.upheld"), figure -> formats.money(figure.upheld()));
    Lists.figure(grid, word("figure.days"), DisputeFigure::days);
    grid.setEmptyStateComponent(new EmptyState(VaadinIcon.CHECK_CIRCLE, word("none.FIGURES")));
    return grid;
  }

  private String word(String key) {
    return getTranslation("backoffice.follow." + key);
  }
}
