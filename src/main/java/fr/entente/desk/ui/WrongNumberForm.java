package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/// The number is not the debtor's: it is never rung again.
final class WrongNumberForm extends Div implements DoForm {
  private final Control control;
  private final TextField reason = new TextField();

  WrongNumberForm(Control control) {
    this.control = control;
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
    control.show(control.forms().wrongNumber(control.seat(), said));
  }
}
