package fr.entente.backoffice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.Account;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.Money;
import fr.entente.payments.BankEntries;
import fr.entente.payments.EntryLine;
import fr.entente.uikit.Fields;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A payment of which no file tells: a cheque, cash, a card.
class EntryForm extends Div {
  private static final int MOST = 20;

  private final BankEntries entries;
  private final Portfolio portfolio;
  private final Clock clock;
  private final BiConsumer<EntryLine, String> entered;
  private final ComboBox<Account> account = new ComboBox<>(getTranslation("backoffice.debtor"));
  private final BigDecimalField amount =
      new BigDecimalField(getTranslation("reconciliation.amount"));
  private final DatePicker date = new DatePicker(getTranslation("reconciliation.enter.date"));
  private final ComboBox<String> means =
      new ComboBox<>(
          getTranslation("reconciliation.enter.means"), "VIR", "CHQ", "CB", "PRLV", "ESP");
  private final TextField reference =
      new TextField(getTranslation("reconciliation.enter.reference"));

  EntryForm(
      BankEntries entries,
      Portfolio portfolio,
      Clock clock,
      BiConsumer<EntryLine, String> entered) {
    this.entries = entries;
    this.portfolio = portfolio;
    this.clock = clock;
    this.entered = entered;
    account.setItems(query -> {
      String text = query.getFilter().orElse("");
      List<Account> all = portfolio.search(text, MOST);
      return all.stream().skip(query.getOffset()).limit(query.getLimit());
    });
    account.setItemLabelGenerator(this::name);
    account.setWidth("22rem");
    date.setLocale(getLocale());
    date.setValue(LocalDate.now(clock));
    date.setMax(LocalDate.now(clock));
    means.setValue("CHQ");
    var save = new Button(getTranslation("reconciliation.enter.save"), e -> save());
    add(account, amount, date, means, reference, save);
    addClassName("row");
  }

  private String name(Account each) {
    return portfolio.debtor(each.debtor()).name() + " · " + each.reference();
  }

  private void save() {
    String missing = getTranslation("reconciliation.missing");
    if (account.isEmpty()) {
      Fields.refuse(account, missing);
    } else if (amount.isEmpty() || amount.getValue().signum() <= 0) {
      Fields.refuse(amount, missing);
    } else if (date.isEmpty() || date.getValue().isAfter(LocalDate.now(clock))) {
      Fields.refuse(date, getTranslation("reconciliation.enter.date"));
    } else {
      Account chosen = account.getValue();
      EntryLine line =
          entries.enter(
              chosen.creditor(),
              chosen.id(),
              Money.euros(amount.getValue().setScale(2, RoundingMode.HALF_UP)),
              date.getValue(),
              Optional.ofNullable(means.getValue()).orElse(""),
              reference.getValue());
      amount.clear();
      reference.clear();
      entered.accept(line, name(chosen));
    }
  }
}
