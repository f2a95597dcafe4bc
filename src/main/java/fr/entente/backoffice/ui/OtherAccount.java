package fr.entente.backoffice.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.Account;
import fr.entente.accounts.Invoice;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import fr.entente.payments.Share;
import fr.entente.uikit.Formats;
import fr.entente.uikit.Keys;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds another account for an entry, and splits it over the open invoices of one.
class OtherAccount extends Div {
  /// What a person chose: parts, and the name of whose account it is.
  interface Posting {
    void post(List<Share> shares, String name);
  }

  private static final int MOST = 6;
  private static final int MOST_INVOICES = 12;

  private final Portfolio portfolio;
  private final Formats formats;
  private final Money rest;
  private final Posting posting;
  private final TextField text = new TextField(getTranslation("reconciliation.other"));
  private final Div found = new Div();
  private final Div invoices = new Div();

  OtherAccount(Portfolio portfolio, Formats formats, Money rest, Posting posting) {
    this.portfolio = portfolio;
    this.formats = formats;
    this.rest = rest;
    this.posting = posting;
    text.setWidthFull();
    text.setHelperText(getTranslation("reconciliation.other.search"));
    var search = new Button(getTranslation("backoffice.search"), e -> find());
    var form = new Div(text, search);
    form.addClassName("entry-form");
    Keys.click(search, Key.ENTER, form);
    add(form, found, invoices);
  }

  void search() {
    text.focus();
  }

  private void find() {
    found.removeAll();
    for (Account account : portfolio.search(text.getValue(), MOST)) {
      String name = portfolio.debtor(account.debtor()).name();
      var take =
          new Button(
              getTranslation(
                  "reconciliation.owes",
                  name + " · " + account.reference(),
                  formats.money(account.balance())),
              e -> posting.post(List.of(new Share(account.id(), null, rest)), name));
      var split = new Button(getTranslation("reconciliation.invoices"), e -> split(account.id()));
      split.addThemeNames("tertiary", "small");
      split.setAriaLabel(getTranslation("reconciliation.invoices") + " " + name);
      var card = new Div(take, split);
      card.addClassName("entry-proposal");
      found.add(card);
      if (found.getComponentCount() == 1) {
        take.focus();
      }
    }
    if (found.getComponentCount() == 0) {
      found.setText(getTranslation("backoffice.search.none"));
    }
  }

  void split(@Nullable AccountId account) {
    invoices.removeAll();
    if (account == null) {
      search();
      return;
    }
    var file = portfolio.file(account).orElseThrow();
    invoices.add(new H3(getTranslation("reconciliation.invoices") + " · " + file.debtor().name()));
    Map<Invoice, BigDecimalField> fields = new LinkedHashMap<>();
    Money left = rest;
    for (Invoice invoice : file.invoices()) {
      if (invoice.open().isPositive() && fields.size() < MOST_INVOICES) {
        var field = new BigDecimalField(invoice.number() + " · " + formats.money(invoice.open()));
        Money part = left.min(invoice.open());
        field.setValue(part.amount());
        left = left.minus(part);
        fields.put(invoice, field);
        invoices.add(field);
      }
    }
    var save = new Button(getTranslation("reconciliation.split.save"));
    save.addThemeNames("primary");
    save.addClickListener(e -> posting.post(shares(account, fields), file.debtor().name()));
    invoices.add(save);
    invoices.addClassName("entry-split");
    fields.values().stream().findFirst().ifPresent(BigDecimalField::focus);
  }

  private static List<Share> shares(AccountId account, Map<Invoice, BigDecimalField> fields) {
    List<Share> shares = new ArrayList<>();
    fields.forEach((invoice, field) -> {
      BigDecimal value = field.getValue();
      if (value != null && value.signum() != 0) {
        shares.add(
            new Share(
                account, invoice.number(), Money.euros(value.setScale(2, RoundingMode.HALF_UP))));
      }
    });
    return shares;
  }
}
