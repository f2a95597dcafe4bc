package fr.entente.desk.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.Dissatisfactions;
import fr.entente.desk.care.AgentDissatisfied;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.uikit.Fields;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What the debtor is not content with, and by when somebody answers.
final class DissatisfiedForm extends Div implements DoForm {
  @Component
  record Maker(AgentDissatisfied door, Clock clock) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.DISSATISFIED;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new DissatisfiedForm(control, door, LocalDate.now(clock));
    }
  }

  private static final int LONGEST = 500;
  private final Control control;
  private final AgentDissatisfied door;
  private final TextField words = new TextField();
  private final DatePicker due = new DatePicker();

  DissatisfiedForm(Control control, AgentDissatisfied door, LocalDate today) {
    this.control = control;
    this.door = door;
    words.setLabel(getTranslation("desk.form.dissatisfied.words"));
    words.setId("desk-dissatisfied-words");
    words.setMaxLength(LONGEST);
    words.setWidthFull();
    due.setLabel(getTranslation("desk.form.dissatisfied.due"));
    due.setAutoOpen(false);
    Fields.day(due);
    due.setValue(today.plusDays(Dissatisfactions.USUAL_DAYS));
    add(words, due, Widgets.text("quiet", getTranslation("desk.form.dissatisfied.why")));
  }

  @Override
  public void arrive() {
    words.focus();
  }

  @Override
  public void save() {
    if (words.getValue().isBlank()) {
      Fields.refuse(words, getTranslation("desk.refused.dissatisfied.words_missing"));
    } else if (due.getValue() == null) {
      Fields.refuse(due, getTranslation("desk.refused.incomplete"));
    } else {
      control.show(door.voice(control.seat(), words.getValue(), due.getValue()));
    }
  }
}
