package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.desk.care.AgentCare;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import org.springframework.stereotype.Component;

/// The number is not the debtor's: it is never rung again.
final class WrongNumberForm extends Div implements DoForm {
  @Component
  record Maker(AgentCare care) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.WRONG_NUMBER;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new WrongNumberForm(control, care);
    }
  }

  private final Control control;
  private final AgentCare care;
  private final TextField reason = new TextField();

  WrongNumberForm(Control control, AgentCare care) {
    this.control = control;
    this.care = care;
    reason.setLabel(getTranslation("desk.form.reason"));
    reason.setMaxLength(60);
    add(reason);
  }

  @Override
  public void arrive() {
    reason.focus();
  }

  @Override
  public void save() {
    String said = reason.getValue().isBlank() ? "wrong_number" : reason.getValue();
    control.show(care.wrongNumber(control.seat(), said));
  }
}
