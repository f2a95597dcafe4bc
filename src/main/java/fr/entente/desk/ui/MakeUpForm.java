package fr.entente.desk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.kernel.Money;
import fr.entente.uikit.Fields;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The missed part of a plan on a day, alone or with the next one; nothing else changes.
final class MakeUpForm extends Div implements DoForm {
  @Component
  record Maker(Clock clock) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.MAKE_UP;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      var brief = state.brief();
      var standing = brief == null ? null : brief.standing();
      Money missed = standing == null ? Money.ZERO : standing.missedAmount();
      return new MakeUpForm(control, missed, LocalDate.now(clock));
    }
  }

  private final Control control;
  private final DatePicker on = new DatePicker();
  private final Checkbox withNext = new Checkbox();

  MakeUpForm(Control control, Money missed, LocalDate today) {
    this.control = control;
    on.setLabel(getTranslation("desk.form.makeup.on"));
    on.setId("desk-makeup-on");
    on.setAutoOpen(false);
    Fields.day(on);
    on.setValue(today);
    withNext.setLabel(getTranslation("desk.form.makeup.next"));
    withNext.setId("desk-makeup-next");
    add(
        Widgets.text(
            "makeup-missed",
            getTranslation("desk.form.makeup.missed", control.formats().money(missed))),
        on,
        withNext,
        Widgets.text("quiet", getTranslation("desk.form.makeup.why")));
  }

  @Override
  public void arrive() {
    on.focus();
  }

  @Override
  public void save() {
    if (on.getValue() == null) {
      Fields.refuseDay(on);
    } else {
      control.show(control.money().makeUp(control.seat(), on.getValue(), withNext.getValue()));
    }
  }
}
