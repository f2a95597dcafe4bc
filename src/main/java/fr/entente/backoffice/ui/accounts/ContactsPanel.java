package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Contact;
import fr.entente.accounts.ContactRole;
import fr.entente.backoffice.ui.Labels;
import fr.entente.kernel.PhoneNumber;
import fr.entente.uikit.Fields;
import fr.entente.uikit.StatusBadge;

/// Who can be reached at the debtor's, in which role; adds one.
class ContactsPanel extends Div {
  private final AccountFile file;
  private final AccountDesk desk;
  private final Runnable saved;
  private final TextField name = new TextField(getTranslation("backoffice.contact.name"));
  private final Select<ContactRole> role =
      Labels.choice(
          this, getTranslation("backoffice.contact.role"), "contact", ContactRole.class, null);
  private final TextField phone = new TextField(getTranslation("backoffice.phone"));
  private final TextField email = new TextField(getTranslation("backoffice.contact.email"));

  ContactsPanel(AccountFile file, AccountDesk desk, Runnable saved) {
    this.file = file;
    this.desk = desk;
    this.saved = saved;
    var list = new UnorderedList();
    file.contacts().forEach(contact -> list.add(new ListItem(line(contact))));
    role.setValue(ContactRole.ACCOUNTING);
    var save = new Button(getTranslation("uikit.save"), e -> save());
    var form = new Div(name, role, phone, email, save);
    form.addClassName("row");
    var adding = new Details(getTranslation("backoffice.contact.add"), form);
    adding.setVisible(desk.writes());
    add(new H3(getTranslation("backoffice.account.contacts")), list, adding);
  }

  private Component line(Contact contact) {
    var line =
        new Div(
            new Span(
                contact.name()
                    + " · "
                    + Labels.of(this, "contact", contact.role())
                    + " · "
                    + desk.formats().phone(contact.phone())));
    if (contact.email() != null) {
      line.add(new Span(" · " + contact.email()));
    }
    var wishes = desk.compliance().wishes(file.debtor().id());
    if (contact.phone() != null && !wishes.mayCall(contact.phone())) {
      line.add(badge("backoffice.contact.no_calls"));
    }
    if (contact.email() != null && !wishes.mayMail(contact.email())) {
      line.add(badge("backoffice.contact.no_mail"));
    }
    if (contact.phoneUnusable()) {
      line.add(badge("backoffice.contact.unusable"));
    }
    return line;
  }

  private StatusBadge badge(String key) {
    return new StatusBadge(StatusBadge.Shape.ALERT, getTranslation(key));
  }

  private void save() {
    var number = PhoneNumber.parse(phone.getValue(), file.debtor().country());
    if (name.isEmpty()) {
      Fields.refuse(name, getTranslation("agents.refused.name"));
    } else if (!phone.isEmpty() && number.isEmpty()) {
      Fields.refuse(phone, getTranslation("agents.refused.phone"));
    } else {
      desk.portfolio()
          .addContact(
              file.debtor().id(),
              name.getValue(),
              role.getValue(),
              number.orElse(null),
              email.isEmpty() ? null : email.getValue());
      saved.run();
    }
  }
}
