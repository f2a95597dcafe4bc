package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.desk.picture.DayAhead;
import fr.entente.worklist.WorklistFilter;

/// Who comes next, with the amount and the reason, and whom the agent promised to call at an hour.
/// The one key takes the first. Where a part of the queue was chosen, that is said, with the way
/// back.
final class NextList extends Div {
  private final Control control;
  private final UnorderedList next = new UnorderedList();
  private final UnorderedList callbacks = new UnorderedList();
  private final H2 mine = new H2();
  private final Div focus = Widgets.box("next-focus");

  NextList(Control control, Runnable again) {
    this.control = control;
    var all =
        new Button(
            getTranslation("desk.focus.lift"),
            _ -> {
              control.day().everything(control.seat());
              again.run();
            });
    all.setId("desk-focus-lift");
    all.addThemeNames("small", "tertiary");
    focus.add(new Span(getTranslation("desk.focus")), all);
    focus.setVisible(false);
    addClassName("ready-card");
    next.setId("desk-next-accounts");
    callbacks.setId("desk-callbacks");
    mine.setText(getTranslation("desk.ready.callbacks"));
    add(new H2(getTranslation("desk.ready.next")), focus, next, mine, callbacks);
    mine.setVisible(false);
  }

  void show(DayAhead ahead) {
    var rows = ahead.next();
    var promised = ahead.callbacks();
    boolean part = !ahead.focus().equals(WorklistFilter.ALL);
    focus.setVisible(part);
    next.removeAll();
    rows.forEach(row ->
        next.add(
            line(
                row.debtorName(),
                control.formats().money(row.item().why().overdue()),
                WhyWords.of(control, row.item().why()))));
    if (rows.isEmpty()) {
      next.add(new ListItem(getTranslation("desk.nothing." + (part ? "focus" : "empty"))));
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
