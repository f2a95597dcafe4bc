package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Contact;
import fr.entente.backoffice.ui.CallButton;
import fr.entente.backoffice.ui.Labels;
import fr.entente.uikit.PanelLayout;
import fr.entente.uikit.StatusBadge;

/// Who can be reached at the debtor's, in which role; adds one.
class ContactsPanel extends Div {
  private final AccountFile file;
  private final AccountDesk desk;

  ContactsPanel(AccountFile file, AccountDesk desk, PanelLayout forms) {
    this.file = file;
    this.desk = desk;
    var list = new UnorderedList();
    file.contacts().forEach(contact -> list.add(new ListItem(line(contact))));
    var adding = forms.action(getTranslation("backoffice.contact.add"), AccountForms.CONTACT);
    adding.addThemeNames("small");
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
    } else if (desk.writes() && wishes.mayCall(contact.phone())) {
      String whom = contact.name() + ", " + desk.formats().phone(contact.phone());
      line.add(CallButton.small(file.account().id(), contact.id(), whom));
    }
    return line;
  }

  private StatusBadge badge(String key) {
    return new StatusBadge(StatusBadge.Shape.ALERT, getTranslation(key));
  }
}
