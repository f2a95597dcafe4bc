package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.AccountFile;
import fr.entente.outreach.ColleagueRequest;
import fr.entente.outreach.ColleagueRole;
import fr.entente.outreach.ColleagueRules;
import fr.entente.outreach.SendResult;
import fr.entente.uikit.SidePanel;
import java.util.List;
import java.util.stream.IntStream;

/// Asks somebody who knows the customer up to three questions, worded for the role.
class AskColleagueForm extends SidePanel {
  private final AccountFile file;
  private final AccountDesk desk;
  private final Runnable saved;
  private final TextField name = new TextField(getTranslation("desk.form.colleague.name"));
  private final Select<ColleagueRole> role = new Select<>();
  private final EmailField address = new EmailField(getTranslation("desk.form.colleague.address"));
  private final List<TextField> questions =
      IntStream.rangeClosed(1, ColleagueRules.MOST)
          .mapToObj(number -> new TextField(getTranslation("desk.form.colleague.question", number)))
          .toList();

  AskColleagueForm(String title, AccountFile file, AccountDesk desk, Runnable saved) {
    super(title);
    this.file = file;
    this.desk = desk;
    this.saved = saved;
    name.setMaxLength(ColleagueRules.LONGEST_NAME);
    address.setManualValidation(true);
    role.setLabel(getTranslation("desk.form.colleague.role"));
    role.setItems(ColleagueRole.values());
    role.setItemLabelGenerator(one -> getTranslation("outreach.colleague.role." + one));
    role.addValueChangeListener(event -> propose(event.getValue()));
    questions.forEach(question -> question.setMaxLength(ColleagueRules.LONGEST_QUESTION));
    content(name, role, address);
    questions.forEach(this::content);
    content(new Paragraph(getTranslation("desk.form.colleague.hint")));
    var last = desk.reach().colleagues().lastAsked(file.account().id());
    role.setValue(last.map(one -> one.role()).orElse(ColleagueRole.SALES));
    last.ifPresent(one -> {
      name.setValue(one.name());
      address.setValue(one.address());
    });
    save(getTranslation("desk.form.colleague.send"), this::send);
  }

  private void propose(ColleagueRole chosen) {
    for (int i = 0; i < questions.size(); i++) {
      questions.get(i).setValue(getTranslation("desk.form.colleague." + chosen + "." + (i + 1)));
    }
  }

  private void send() {
    var asked =
        new ColleagueRequest(
            file.account().id(),
            name.getValue(),
            role.getValue(),
            address.getValue(),
            questions.stream().map(TextField::getValue).toList(),
            desk.agents().current().id());
    switch (desk.reach().colleagues().ask(asked)) {
      case SendResult.Queued _ -> saved.run();
      case SendResult.AlreadySent _ ->
          message().warning(getTranslation("desk.done.colleague_before"));
      case SendResult.Refused(var reason, var _) ->
          message().error(getTranslation("desk.refused.colleague_" + reason));
    }
  }
}
