package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.desk.care.AgentColleagues;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.outreach.ColleagueRole;
import fr.entente.outreach.ColleagueRules;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Three short questions to somebody who knows the customer: worded for the role, to be changed as
/// it suits. Saving sends.
final class ColleagueForm extends Div implements DoForm {
  @Component
  record Maker(AgentColleagues colleagues) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.COLLEAGUE;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new ColleagueForm(control, colleagues);
    }
  }

  private final Control control;
  private final AgentColleagues colleagues;
  private final TextField name = new TextField();
  private final Select<ColleagueRole> role = new Select<>();
  private final EmailField address = new EmailField();
  private final List<TextField> questions =
      IntStream.range(0, ColleagueRules.MOST).mapToObj(_ -> new TextField()).toList();

  ColleagueForm(Control control, AgentColleagues colleagues) {
    this.control = control;
    this.colleagues = colleagues;
    name.setLabel(getTranslation("desk.form.colleague.name"));
    name.setId("desk-colleague-name");
    name.setMaxLength(ColleagueRules.LONGEST_NAME);
    address.setLabel(getTranslation("desk.form.colleague.address"));
    address.setId("desk-colleague-address");
    address.setManualValidation(true);
    role.setLabel(getTranslation("desk.form.colleague.role"));
    role.setId("desk-colleague-role");
    role.setItems(ColleagueRole.values());
    role.setItemLabelGenerator(one -> getTranslation("outreach.colleague.role." + one));
    role.addValueChangeListener(event -> propose(event.getValue()));
    for (int i = 0; i < questions.size(); i++) {
      var question = questions.get(i);
      question.setLabel(getTranslation("desk.form.colleague.question", i + 1));
      question.setId("desk-colleague-question-" + (i + 1));
      question.setMaxLength(ColleagueRules.LONGEST_QUESTION);
      question.setWidthFull();
    }
    add(name, role, address);
    questions.forEach(this::add);
    add(Widgets.text("quiet", getTranslation("desk.form.colleague.hint")));
    var last = colleagues.lastAsked(control.seat());
    role.setValue(last.map(one -> one.role()).orElse(ColleagueRole.SALES));
    last.ifPresent(one -> {
      name.setValue(one.name());
      address.setValue(one.address());
    });
  }

  private void propose(ColleagueRole chosen) {
    for (int i = 0; i < questions.size(); i++) {
      questions.get(i).setValue(getTranslation("desk.form.colleague." + chosen + "." + (i + 1)));
    }
  }

  @Override
  public void arrive() {
    name.focus();
  }

  @Override
  public String saves() {
    return "desk.form.colleague.send";
  }

  @Override
  public void save() {
    control.show(
        colleagues.ask(
            control.seat(),
            name.getValue(),
            role.getValue(),
            address.getValue(),
            questions.stream().map(TextField::getValue).toList()));
  }
}
