package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.accounts.DisputeFigure;
import fr.entente.backoffice.ui.Lists;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import java.util.List;

/// How disputes were decided, by cause, and how long it took.
class DisputeFigures extends Composite<Grid<DisputeFigure>> {
  private final Formats formats;

  DisputeFigures(Formats formats) {
    this.formats = formats;
  }

  void show(List<DisputeFigure> rows) {
    Lists.show(getContent(), rows);
  }

  @Override
  protected Grid<DisputeFigure> initContent() {
    var list = Lists.<DisputeFigure>grid(word("FIGURES"));
    Lists.text(
        list,
        word("figure.type"),
        figure -> getTranslation("accounts.dispute.type." + figure.type()));
    Lists.text(
        list,
        word("figure.outcome"),
        figure -> getTranslation("accounts.dispute.outcome." + figure.outcome()));
    Lists.figure(list, word("figure.count"), DisputeFigure::count);
    Lists.figure(list, word("figure.amount"), figure -> formats.money(figure.amount()));
    Lists.figure(list, word("figure.upheld"), figure -> formats.money(figure.upheld()));
    Lists.figure(list, word("figure.days"), DisputeFigure::days);
    list.setEmptyStateComponent(new EmptyState(VaadinIcon.CHECK_CIRCLE, word("none.FIGURES")));
    return list;
  }

  private String word(String key) {
    return getTranslation("backoffice.follow." + key);
  }
}
