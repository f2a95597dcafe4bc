package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.worklist.Callback;
import fr.entente.worklist.WorklistRow;
import java.util.List;

/// Who comes next, with the amount and the reason, and whom the agent promised to call at an hour.
/// To be read only: the one key takes the first.
final class NextList extends Div {
  private final Control control;
  private final UnorderedList next = new UnorderedList();
  private final UnorderedList callbacks = new UnorderedList();
  private final H2 mine = new H2();

  NextList(Control control) {
    this.control = control;
    addClassName("ready-card");
    next.setId("desk-next-accounts");
    callbacks.setId("desk-callbacks");
    mine.setText(getTranslation("desk.ready.callbacks"));
    add(new H2(getTranslation("desk.ready.next")), next, mine, callbacks);
    mine.setVisible(false);
  }

  void show(List<WorklistRow> rows, List<Callback> promised) {
    next.removeAll();
    rows.forEach(row ->
        next.add(
            line(
                row.debtorName(),
                control.formats().money(row.item().why().overdue()),
                WhyWords.of(control, row.item().why()))));
    if (rows.isEmpty()) {
      next.add(new ListItem(getTranslation("desk.nothing.empty")));
    }
    callbacks.removeAll();
    mine.setVisible(!promised.isEmpty());
    promised.forEach(one ->
        callbacks.add(
            line(
                one.debtorName(),
                control.formats().money(one.overdue()),
                control.formats().moment(one.at()))));
  }

  private static ListItem line(String name, String amount, String reason) {
    var item =
        new ListItem(
            Widgets.text("next-name", name),
            Widgets.text("money", amount),
            Widgets.text("quiet", reason));
    item.addClassName("next-line");
    return item;
  }
}
