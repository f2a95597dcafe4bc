package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.ContactRole;
import fr.entente.backoffice.ui.Labels;
import fr.entente.kernel.PhoneNumber;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;

/// Adds somebody who can be reached at the debtor's.
class ContactForm extends SidePanel {
  private final AccountFile file;
  private final AccountDesk desk;
  private final Runnable saved;
  private final TextField name = new TextField(getTranslation("backoffice.contact.name"));
  private final Select<ContactRole> role =
      Labels.choice(
          this, getTranslation("backoffice.contact.role"), "contact", ContactRole.class, null);
  private final TextField phone = new TextField(getTranslation("backoffice.phone"));
  private final TextField email = new TextField(getTranslation("backoffice.contact.email"));

  ContactForm(String title, AccountFile file, AccountDesk desk, Runnable saved) {
    super(title);
    this.file = file;
    this.desk = desk;
    this.saved = saved;
    role.setValue(ContactRole.ACCOUNTING);
    name.setMaxLength(120);
    phone.setMaxLength(40);
    email.setMaxLength(160);
    content(name, role, phone, email);
    save(getTranslation("uikit.save"), this::save);
  }

  private void save() {
    var number = PhoneNumber.parse(phone.getValue(), file.debtor().country());
    if (name.isEmpty()) {
      Fields.refuse(name, getTranslation("agents.refused.name"));
    } else if (!phone.isEmpty() && number.isEmpty()) {
      Fields.refuse(phone, getTranslation("agents.refused.phone"));
    } else {
      desk.contacts()
          .add(
              file.debtor().id(),
              name.getValue(),
              role.getValue(),
              number.orElse(null),
              email.isEmpty() ? null : email.getValue(),
              desk.agents().current().id());
      saved.run();
    }
  }
}
