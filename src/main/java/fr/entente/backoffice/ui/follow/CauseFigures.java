package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.accounts.CauseFigure;
import fr.entente.backoffice.ui.Lists;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import java.util.List;

/// Why debtors cannot or will not pay, how late they were, and whether money came since.
class CauseFigures extends Composite<Grid<CauseFigure>> {
  private final Formats formats;

  CauseFigures(Formats formats) {
    this.formats = formats;
  }

  void show(List<CauseFigure> rows) {
    Lists.show(getContent(), rows);
  }

  @Override
  protected Grid<CauseFigure> initContent() {
    var list = Lists.<CauseFigure>grid(word("CAUSES"));
    Lists.text(
        list, word("cause.stance"), figure -> getTranslation("accounts.stance." + figure.stance()));
    Lists.text(
        list, word("figure.type"), figure -> getTranslation("accounts.cause." + figure.cause()));
    Lists.figure(list, word("cause.accounts"), CauseFigure::accounts);
    Lists.figure(list, word("cause.overdue"), figure -> formats.money(figure.overdue()));
    Lists.figure(list, word("cause.late"), CauseFigure::daysLate);
    Lists.figure(list, word("cause.paid"), CauseFigure::paid);
    Lists.figure(
        list, word("cause.days"), figure -> figure.daysToPay() == null ? "–" : figure.daysToPay());
    list.setEmptyStateComponent(new EmptyState(VaadinIcon.CHECK_CIRCLE, word("none.CAUSES")));
    return list;
  }

  private String word(String key) {
    return getTranslation("backoffice.follow." + key);
  }
}
