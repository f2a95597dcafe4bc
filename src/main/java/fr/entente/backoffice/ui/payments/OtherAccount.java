package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.Account;
import fr.entente.accounts.Portfolio;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.uikit.Formats;
import fr.entente.uikit.Keys;

/// Finds an account by what people know of it; each hit is a button.
class OtherAccount extends Div {
  /// An account that was chosen, with the name to show.
  interface Chosen {
    void take(Account account, String name);
  }

  private static final int MOST = 6;

  private final Portfolio portfolio;
  private final Formats formats;
  private final Chosen chosen;
  private final TextField text;
  private final Div found = new Div();

  OtherAccount(Portfolio portfolio, Formats formats, String label, Chosen chosen) {
    this.portfolio = portfolio;
    this.formats = formats;
    this.chosen = chosen;
    text = new TextField(label);
    text.setWidthFull();
    text.setHelperText(getTranslation("reconciliation.other.search"));
    found.addClassName("entry-hits");
    found.getElement().setAttribute("role", "status");
    var search = new Button(getTranslation("backoffice.search"), e -> find());
    var form = new Div(text, search);
    form.addClassName("entry-form");
    Keys.click(search, Key.ENTER, form);
    addClassName("other-account");
    add(form, found);
  }

  void search() {
    text.focus();
  }

  private void find() {
    found.removeAll();
    if (text.getValue().isBlank()) {
      text.focus();
      return;
    }
    Button first = null;
    for (Account account : portfolio.search(text.getValue(), MOST)) {
      String name = portfolio.debtor(account.debtor()).name();
      var take =
          SinglePress.button(
              getTranslation(
                  "reconciliation.owes",
                  name + " · " + account.reference(),
                  formats.money(account.balance())),
              () -> {
                found.removeAll();
                text.clear();
                chosen.take(account, name);
              });
      found.add(take);
      first = first == null ? take : first;
    }
    if (first == null) {
      found.setText(getTranslation("backoffice.search.none"));
    } else {
      first.focus();
    }
  }
}
