package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import fr.entente.commitments.Instalment;
import fr.entente.uikit.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One dated amount of a promise or plan, changed by hand; below it the business day, when that is
/// another one.
final class TermLine extends Div {
  private final Control control;
  private final BigDecimalField amount = new BigDecimalField();
  private final DatePicker due = new DatePicker();
  private final Span moved = Widgets.text("moved", "");

  /// Told what is on the line now; nothing where a field is empty.
  @FunctionalInterface
  interface Changes {
    void line(int at, @Nullable LocalDate due, @Nullable BigDecimal amount);
  }

  TermLine(Control control, int at, boolean plan, Changes changes, Runnable drop) {
    this.control = control;
    addClassName("plan-line");
    getClassNames().set("alone", !plan);
    amount.setSuffixComponent(new Span("€"));
    amount.setAutoselect(true);
    amount.setLocale(getLocale());
    due.setAutoOpen(false);
    Fields.day(due);
    String part = getTranslation("desk.form.line", at + 1);
    if (plan) {
      amount.setAriaLabel(part + ", " + getTranslation("desk.form.amount"));
      due.setAriaLabel(part + ", " + getTranslation("desk.form.date"));
      add(Widgets.text("line-number", Integer.toString(at + 1)));
    } else {
      amount.setLabel(getTranslation("desk.form.amount"));
      due.setLabel(getTranslation("desk.form.date"));
      amount.setId("desk-amount");
      due.setId("desk-due");
    }
    amount.addValueChangeListener(event -> changes.line(at, due.getValue(), amount.getValue()));
    due.addValueChangeListener(event -> changes.line(at, due.getValue(), amount.getValue()));
    add(amount, due, moved);
    if (plan) {
      var remove = new Button("✕", event -> drop.run());
      remove.addThemeName("tertiary");
      remove.setAriaLabel(getTranslation("desk.form.remove", at + 1));
      add(remove);
    }
  }

  void arrive() {
    amount.focus();
  }

  /// Whether the day on the line was understood; if not, it says so.
  boolean understood() {
    if (due.getValue() == null) {
      Fields.refuseDay(due);
    }
    return due.getValue() != null;
  }

  void leave() {
    amount.clear();
    due.clear();
    due.setInvalid(false);
    moved.setText("");
  }

  void show(Instalment instalment) {
    amount.setValue(instalment.amount().amount());
    due.setValue(instalment.dueOn());
    boolean shifted = !instalment.dueOn().equals(instalment.effectiveDueOn());
    moved.setText(
        shifted
            ? getTranslation(
                "desk.form.moved", control.formats().weekday(instalment.effectiveDueOn()))
            : "");
  }
}
