package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.commitments.Frequency;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.desk.DeskState;
import fr.entente.desk.Terms;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A promise or a plan: what is typed is kept at once, the schedule follows, each line can be
/// changed by hand.
final class TermsForm extends Div {
  private final Control control;
  private final boolean plan;
  private final IntegerField count = new IntegerField();
  private final DatePicker first = new DatePicker();
  private final Select<Frequency> frequency = new Select<>();
  private final Div lines = Widgets.box("plan-lines");
  private final Span total = Widgets.text("plan-total", "");
  private final Select<PaymentMeans> means = new Select<>();
  private final TextField words = new TextField();
  private final TextField payer = new TextField();
  private final Changed shownLines = new Changed();
  private @Nullable Terms terms;
  private boolean filling;

  TermsForm(Control control, boolean plan) {
    this.control = control;
    this.plan = plan;
    addClassName("terms-form");
    count.setLabel(getTranslation("desk.form.count"));
    count.setId("desk-count");
    count.setMin(2);
    count.setMax(60);
    count.setStepButtonsVisible(true);
    count.setAutoselect(true);
    count.setValueChangeMode(ValueChangeMode.LAZY);
    count.setValueChangeTimeout(250);
    date(first, "desk.form.first");
    frequency.setLabel(getTranslation("desk.form.frequency"));
    frequency.setItems(Frequency.values());
    frequency.setItemLabelGenerator(one -> getTranslation("desk.form.frequency." + one));
    means.setLabel(getTranslation("desk.form.means"));
    means.setItems(PaymentMeans.values());
    means.setItemLabelGenerator(one -> getTranslation("desk.form.means." + one));
    words.setLabel(getTranslation("desk.form.words"));
    words.setId("desk-words");
    payer.setLabel(getTranslation("desk.form.payer"));
    for (TextField field : List.of(words, payer)) {
      field.setValueChangeMode(ValueChangeMode.LAZY);
      field.setValueChangeTimeout(400);
    }
    count.addValueChangeListener(event -> rescheduled());
    first.addValueChangeListener(event -> rescheduled());
    frequency.addValueChangeListener(event -> rescheduled());
    means.addValueChangeListener(event -> changed());
    words.addValueChangeListener(event -> changed());
    payer.addValueChangeListener(event -> changed());
    if (plan) {
      add(Widgets.box("form-row", count, first, frequency));
    }
    add(lines, total, Widgets.box("form-row", means, payer), words);
  }

  private void date(DatePicker picker, String key) {
    picker.setLabel(getTranslation(key));
    picker.setAutoOpen(false);
    picker.setLocale(getLocale());
  }

  void arrive(DeskState state) {
    render(state);
    if (plan) {
      count.focus();
    } else {
      lines
          .getChildren()
          .flatMap(row -> row.getChildren())
          .filter(BigDecimalField.class::isInstance)
          .map(BigDecimalField.class::cast)
          .findFirst()
          .ifPresent(BigDecimalField::focus);
    }
  }

  void render(DeskState state) {
    var now = state.draft().terms();
    if (now == null) {
      return;
    }
    filling = true;
    boolean arriving = terms == null;
    terms = now;
    if (arriving) {
      count.setValue(now.count());
      first.setValue(now.firstDueOn());
      frequency.setValue(now.frequency());
      means.setValue(now.means());
      words.setValue(now.words());
      payer.setValue(now.payer());
    }
    if (shownLines.to(now.lines())) {
      fill(now.lines());
    }
    total(state, now);
    filling = false;
  }

  private void total(DeskState state, Terms now) {
    var brief = state.brief();
    var amounts = brief == null ? null : brief.amounts();
    var formats = control.formats();
    String text = getTranslation("desk.form.total") + " " + formats.money(now.total());
    boolean whole = true;
    if (amounts != null) {
      int side = now.total().compareTo(amounts.collectable());
      whole = side == 0;
      if (side > 0) {
        text =
            getTranslation(
                "desk.form.total.over", formats.money(now.total().minus(amounts.collectable())));
      } else if (side < 0) {
        text =
            getTranslation(
                "desk.form.total.short",
                formats.money(now.total()),
                formats.money(amounts.collectable()),
                formats.money(amounts.collectable().minus(now.total())));
      }
    }
    total.setText(text);
    total.getElement().setAttribute("data-whole", Boolean.toString(whole));
  }

  /// Rows are changed in place, so that the one being typed in keeps the focus.
  private void fill(List<Instalment> instalments) {
    while (lines.getComponentCount() > instalments.size()) {
      lines.remove(lines.getComponentAt(lines.getComponentCount() - 1));
    }
    for (int i = 0; i < instalments.size(); i++) {
      if (i == lines.getComponentCount()) {
        lines.add(new Row(i));
      }
      ((Row) lines.getComponentAt(i)).show(instalments.get(i));
    }
  }

  private void changed() {
    if (!filling && terms != null) {
      save(terms.lines(), terms.custom());
    }
  }

  private void rescheduled() {
    if (!filling && terms != null && count.getValue() != null && first.getValue() != null) {
      save(terms.lines(), false);
    }
  }

  private void save(List<Instalment> now, boolean custom) {
    if (terms == null) {
      return;
    }
    int parts = custom ? now.size() : or(count.getValue(), terms.count());
    var start = first.getValue() == null ? terms.firstDueOn() : first.getValue();
    control.show(
        control
            .forms()
            .change(
                control.seat(),
                new Terms(
                    now,
                    parts,
                    start,
                    frequency.getValue(),
                    custom,
                    means.getValue(),
                    words.getValue(),
                    payer.getValue())));
  }

  private static int or(@Nullable Integer value, int otherwise) {
    return value == null || value < 1 ? otherwise : value;
  }

  private void line(int at, @Nullable LocalDate due, @Nullable BigDecimal amount) {
    if (filling || terms == null || due == null || amount == null || at >= terms.lines().size()) {
      return;
    }
    var edited = new ArrayList<>(terms.lines());
    var money = Money.euros(amount.setScale(2, RoundingMode.HALF_UP));
    edited.set(at, new Instalment(at + 1, due, due, money));
    if (!edited.equals(terms.lines())) {
      save(edited, true);
    }
  }

  private void drop(int at) {
    if (terms != null && terms.lines().size() > 1) {
      var edited = new ArrayList<>(terms.lines());
      edited.remove(at);
      save(edited, true);
    }
  }

  private final class Row extends Div {
    private final BigDecimalField amount = new BigDecimalField();
    private final DatePicker due = new DatePicker();
    private final Span moved = Widgets.text("moved", "");

    Row(int at) {
      addClassName("plan-line");
      String part = getTranslation("desk.form.line", at + 1);
      amount.setSuffixComponent(new Span("€"));
      amount.setAutoselect(true);
      amount.setLocale(TermsForm.this.getLocale());
      due.setAutoOpen(false);
      due.setLocale(TermsForm.this.getLocale());
      if (plan) {
        amount.setAriaLabel(part + ", " + getTranslation("desk.form.amount"));
        due.setAriaLabel(part + ", " + getTranslation("desk.form.date"));
        add(Widgets.text("line-number", Integer.toString(at + 1)));
      } else {
        amount.setLabel(getTranslation("desk.form.amount"));
        due.setLabel(getTranslation("desk.form.date"));
        amount.setId("desk-amount");
      }
      amount.addValueChangeListener(event -> line(at, due.getValue(), amount.getValue()));
      due.addValueChangeListener(event -> line(at, due.getValue(), amount.getValue()));
      add(amount, due, moved);
      if (plan) {
        var remove = new Button("✕", event -> drop(at));
        remove.addThemeName("tertiary");
        remove.setAriaLabel(getTranslation("desk.form.remove", at + 1));
        add(remove);
      }
    }

    void show(Instalment instalment) {
      amount.setValue(instalment.amount().amount());
      due.setValue(instalment.dueOn());
      boolean shifted = !instalment.dueOn().equals(instalment.effectiveDueOn());
      moved.setText(
          shifted
              ? getTranslation(
                  "desk.form.moved", control.formats().date(instalment.effectiveDueOn()))
              : "");
    }
  }
}
