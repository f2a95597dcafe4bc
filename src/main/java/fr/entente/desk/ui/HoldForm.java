package fr.entente.desk.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.compliance.HoldType;
import fr.entente.desk.care.AgentCare;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.uikit.Fields;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Why contact stops or slows, what was said, and until when.
final class HoldForm extends Div implements DoForm {
  @Component
  record Maker(AgentCare care, Clock clock) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.HOLD;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new HoldForm(control, care, clock, state.draft().holdType());
    }
  }

  private final Control control;
  private final AgentCare care;
  private final Clock clock;
  private final Select<HoldType> type = new Select<>();
  private final TextField reason = new TextField();
  private final DatePicker until = new DatePicker();

  HoldForm(Control control, AgentCare care, Clock clock, @Nullable HoldType proposed) {
    this.control = control;
    this.care = care;
    this.clock = clock;
    type.setLabel(getTranslation("desk.form.hold.type"));
    type.setItems(HoldType.placed());
    type.setItemLabelGenerator(one -> getTranslation("desk.hold." + one));
    type.setValue(proposed == null ? HoldType.VULNERABILITY : proposed);
    reason.setLabel(getTranslation("desk.form.reason"));
    reason.setMaxLength(500);
    until.setLabel(getTranslation("desk.form.hold.until"));
    until.setAutoOpen(false);
    Fields.day(until);
    until.setValue(end(type.getValue()));
    type.addValueChangeListener(event -> until.setValue(end(event.getValue())));
    add(type, reason, until);
  }

  // As long as an adviser usually takes to answer.
  private @Nullable LocalDate end(HoldType of) {
    return of == HoldType.DEBT_ADVICE ? LocalDate.now(clock).plusDays(30) : null;
  }

  @Override
  public void arrive() {
    type.focus();
  }

  @Override
  public void save() {
    if (reason.getValue().isBlank()) {
      reason.setInvalid(true);
      reason.setErrorMessage(getTranslation("desk.refused.incomplete"));
      reason.focus();
      return;
    }
    Instant end =
        until.getValue() == null
            ? null
            : until.getValue().atStartOfDay(clock.getZone()).toInstant();
    control.show(care.hold(control.seat(), type.getValue(), reason.getValue(), end));
  }
}
