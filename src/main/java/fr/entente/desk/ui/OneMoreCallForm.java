package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.desk.line.AgentLift;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import org.springframework.stereotype.Component;

/// Why this debtor should be called once more although our own limit is reached.
final class OneMoreCallForm extends Div implements DoForm {
  @Component
  record Maker(AgentLift lift) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.LIFT;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new OneMoreCallForm(control, lift);
    }
  }

  private static final int LONGEST = 500;
  private final Control control;
  private final AgentLift lift;
  private final TextField words = new TextField();

  OneMoreCallForm(Control control, AgentLift lift) {
    this.control = control;
    this.lift = lift;
    words.setLabel(getTranslation("desk.form.lift.words"));
    words.setId("desk-lift-words");
    words.setMaxLength(LONGEST);
    words.setWidthFull();
    add(words, Widgets.text("quiet", getTranslation("desk.form.lift.why")));
  }

  @Override
  public void arrive() {
    words.focus();
  }

  @Override
  public void save() {
    if (words.getValue().isBlank()) {
      words.setInvalid(true);
      words.setErrorMessage(getTranslation("desk.refused.lift.no_reason"));
      words.focus();
      return;
    }
    control.show(lift.ask(control.seat(), words.getValue()));
  }

  @Override
  public String saves() {
    return "desk.form.lift.ask";
  }
}
