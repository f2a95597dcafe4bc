package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.Contact;
import fr.entente.accounts.ContactRole;
import fr.entente.desk.care.AgentContacts;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A contact of the debtor: a new one, one to correct, or one to remove; chosen first.
final class NumberForm extends Div implements DoForm {
  @org.springframework.stereotype.Component
  record Maker(AgentContacts contacts) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.CONTACT;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new NumberForm(control, contacts);
    }
  }

  private enum Deed {
    ADD,
    CORRECT,
    REMOVE
  }

  private record Choice(Deed deed, @Nullable Contact contact) {}

  private final Control control;
  private final AgentContacts contacts;
  private final Select<Choice> what = new Select<>();
  private final TextField name = new TextField();
  private final Select<ContactRole> role = new Select<>();
  private final TextField phone = new TextField();
  private final TextField email = new TextField();

  NumberForm(Control control, AgentContacts contacts) {
    this.control = control;
    this.contacts = contacts;
    what.setLabel(getTranslation("desk.form.contact"));
    what.setId("desk-contact-what");
    what.setWidthFull();
    what.setItems(choices(contacts.known(control.seat())));
    what.setItemLabelGenerator(this::told);
    role.setLabel(getTranslation("backoffice.contact.role"));
    role.setItems(ContactRole.values());
    role.setItemLabelGenerator(one -> getTranslation("backoffice.contact." + one));
    role.setWidthFull();
    field(name, "backoffice.contact.name", "desk-contact-name", 120);
    field(phone, "backoffice.phone", "desk-contact-phone", 40);
    field(email, "backoffice.contact.email", "desk-contact-email", 160);
    what.addValueChangeListener(event -> fill(event.getValue()));
    what.setValue(new Choice(Deed.ADD, null));
    add(what, phone, name, role, email);
  }

  private void field(TextField field, String label, String id, int longest) {
    field.setLabel(getTranslation(label));
    field.setId(id);
    field.setMaxLength(longest);
    field.setWidthFull();
  }

  private static List<Choice> choices(List<Contact> known) {
    var all = new ArrayList<Choice>();
    all.add(new Choice(Deed.ADD, null));
    known.forEach(one -> all.add(new Choice(Deed.CORRECT, one)));
    known.forEach(one -> all.add(new Choice(Deed.REMOVE, one)));
    return all;
  }

  private String told(Choice choice) {
    var contact = choice.contact();
    String key = "desk.form.contact." + choice.deed();
    if (contact == null) {
      return getTranslation(key);
    }
    String where =
        contact.phone() == null ? contact.email() : control.formats().phone(contact.phone());
    return getTranslation(key, contact.name(), where == null ? "" : where);
  }

  private void fill(Choice choice) {
    var contact = choice.contact();
    Stream.<Component>of(name, role, phone, email)
        .forEach(field -> field.setVisible(choice.deed() != Deed.REMOVE));
    name.setValue(contact == null ? "" : contact.name());
    role.setValue(contact == null ? ContactRole.ACCOUNTING : contact.role());
    phone.setValue(
        contact == null || contact.phone() == null ? "" : control.formats().phone(contact.phone()));
    email.setValue(contact == null || contact.email() == null ? "" : contact.email());
  }

  @Override
  public void arrive() {
    what.focus();
  }

  @Override
  public void save() {
    var choice = what.getValue();
    var contact = choice.contact();
    if (choice.deed() == Deed.REMOVE && contact != null) {
      control.show(contacts.remove(control.seat(), contact.id()));
      return;
    }
    var written =
        new AgentContacts.Written(
            name.getValue(), role.getValue(), phone.getValue(), email.getValue());
    control.show(contacts.save(control.seat(), contact == null ? null : contact.id(), written));
  }
}
