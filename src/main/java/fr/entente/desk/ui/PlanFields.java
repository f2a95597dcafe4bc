package fr.entente.desk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.commitments.plan.Frequency;
import fr.entente.desk.picture.PlanShape;
import fr.entente.desk.picture.Terms;
import fr.entente.kernel.Money;
import fr.entente.uikit.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a plan is made: the amount that is safe to pay or the number of parts, from when, how often,
/// with something down first.
final class PlanFields extends Div {
  private static final int LAZY = 250;
  private final IntegerField count = new IntegerField();
  private final BigDecimalField each = new BigDecimalField();
  private final DatePicker first = new DatePicker();
  private final Select<Frequency> frequency = new Select<>();
  private final BigDecimalField down = new BigDecimalField();
  private final Checkbox ends = new Checkbox();
  private boolean filling;

  PlanFields(Runnable changed) {
    addClassName("plan-fields");
    count.setLabel(getTranslation("desk.form.count"));
    count.setId("desk-count");
    count.setMin(1);
    count.setMax(60);
    count.setStepButtonsVisible(true);
    count.setAutoselect(true);
    count.setValueChangeMode(ValueChangeMode.LAZY);
    count.setValueChangeTimeout(LAZY);
    money(each, "desk.form.each", "desk-each");
    each.setHelperText(getTranslation("desk.form.each.ask"));
    money(down, "desk.form.down", "desk-down");
    first.setLabel(getTranslation("desk.form.first"));
    first.setId("desk-first");
    first.setAutoOpen(false);
    Fields.day(first);
    frequency.setLabel(getTranslation("desk.form.frequency"));
    frequency.setId("desk-frequency");
    frequency.setItems(Frequency.values());
    frequency.setItemLabelGenerator(one -> getTranslation("desk.form.frequency." + one));
    ends.setLabel(getTranslation("desk.form.ends"));
    ends.setId("desk-ends");
    // A count typed and an amount typed exclude each other: the last one leads.
    count.addValueChangeListener(event -> {
      if (!filling) {
        quietly(each::clear);
        changed.run();
      }
    });
    each.addValueChangeListener(event -> tell(changed));
    first.addValueChangeListener(event -> tell(changed));
    frequency.addValueChangeListener(event -> tell(changed));
    down.addValueChangeListener(event -> tell(changed));
    ends.addValueChangeListener(event -> tell(changed));
    var more = Widgets.box("form-row", down, ends);
    more.addClassName("plan-more");
    add(Widgets.box("form-row", each, count), Widgets.box("form-row", first, frequency), more);
  }

  private void money(BigDecimalField field, String key, String id) {
    field.setLabel(getTranslation(key));
    field.setId(id);
    field.setSuffixComponent(new Span("€"));
    field.setAutoselect(true);
    field.setLocale(getLocale());
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(LAZY * 2);
  }

  private void tell(Runnable changed) {
    if (!filling) {
      changed.run();
    }
  }

  private void quietly(Runnable work) {
    filling = true;
    work.run();
    filling = false;
  }

  /// After signs of difficulty the amount that is safe comes first, else the number of parts.
  void arrive(boolean strained) {
    if (strained) {
      each.focus();
    } else {
      count.focus();
    }
  }

  void leave() {
    quietly(() -> {
      each.clear();
      down.clear();
    });
  }

  void fill(Terms terms, boolean all) {
    quietly(() -> {
      if (all) {
        first.setValue(terms.firstDueOn());
        frequency.setValue(terms.frequency());
        each.setValue(amount(terms.plan().each()));
        down.setValue(amount(terms.plan().down()));
        ends.setValue(terms.plan().atEnds());
      }
      boolean led = all || terms.custom() || terms.plan().each() != null;
      int parts = terms.lines().isEmpty() ? terms.count() : parts(terms);
      if (led && !Objects.equals(count.getValue(), parts)) {
        count.setValue(parts);
      }
    });
  }

  private static int parts(Terms terms) {
    boolean downFirst = terms.plan().down() != null && !terms.custom();
    return Math.max(1, terms.lines().size() - (downFirst ? 1 : 0));
  }

  private static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  boolean complete() {
    return first.getValue() != null && (count.getValue() != null || each.getValue() != null);
  }

  int count(int otherwise) {
    Integer typed = count.getValue();
    return typed == null || typed < 1 ? otherwise : typed;
  }

  LocalDate first(LocalDate otherwise) {
    return first.getValue() == null ? otherwise : first.getValue();
  }

  Frequency frequency() {
    return frequency.getValue();
  }

  PlanShape shape() {
    return new PlanShape(money(each), money(down), null, ends.getValue());
  }

  private static @Nullable Money money(BigDecimalField field) {
    BigDecimal typed = field.getValue();
    return typed == null || typed.signum() <= 0
        ? null
        : Money.euros(typed.setScale(2, RoundingMode.HALF_UP));
  }
}
