package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import org.springframework.stereotype.Component;

/// A mail that was received, pasted: who wrote, about what, the words. History and signature are
/// left out by the server.
final class MailForm extends Div implements DoForm {
  @Component
  record Maker() implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.MAIL;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new MailForm(control);
    }
  }

  private final Control control;
  private final TextField sender = new TextField();
  private final TextField subject = new TextField();
  private final TextArea body = new TextArea();

  MailForm(Control control) {
    this.control = control;
    addClassName("mail-form");
    sender.setId("desk-mail-from");
    sender.setLabel(getTranslation("desk.form.mail.from"));
    sender.setMaxLength(160);
    subject.setId("desk-mail-subject");
    subject.setLabel(getTranslation("desk.form.mail.subject"));
    subject.setMaxLength(250);
    body.setId("desk-mail-body");
    body.setLabel(getTranslation("desk.form.mail.body"));
    body.setHelperText(getTranslation("desk.form.mail.hint"));
    body.setMaxLength(60_000);
    body.setMinRows(6);
    body.setMaxRows(9);
    add(sender, subject, body);
  }

  @Override
  public void arrive() {
    sender.focus();
  }

  @Override
  public void save() {
    if (body.getValue().isBlank()) {
      body.setInvalid(true);
      body.setErrorMessage(getTranslation("desk.refused.incomplete"));
      body.focus();
      return;
    }
    control.show(
        control
            .listening()
            .mail(control.seat(), sender.getValue(), subject.getValue(), body.getValue()));
  }
}
