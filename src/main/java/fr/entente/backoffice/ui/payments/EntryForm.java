package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.Account;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.Money;
import fr.entente.payments.BankEntries;
import fr.entente.payments.EntryLine;
import fr.entente.uikit.Fields;
import fr.entente.uikit.Formats;
import fr.entente.uikit.SidePanel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A payment of which no file tells: a cheque, cash, a card.
class EntryForm extends SidePanel {
  private static final int MOST = 20;

  private final BankEntries entries;
  private final Portfolio portfolio;
  private final Clock clock;
  private final Formats formats;
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
      Formats formats,
      Clock clock,
      BiConsumer<EntryLine, String> entered,
      String title) {
    super(title);
    this.formats = formats;
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
    Fields.day(date);
    date.setValue(LocalDate.now(clock));
    date.setMax(LocalDate.now(clock));
    means.setValue("CHQ");
    amount.setLocale(getLocale());
    amount.setManualValidation(true);
    reference.setMaxLength(140);
    account.setId("enter-account");
    amount.setId("enter-amount");
    date.setId("enter-date");
    means.setItemLabelGenerator(code -> getTranslation("reconciliation.means." + code));
    content(account);
    pair(amount, date);
    content(means, reference);
    save(getTranslation("reconciliation.enter.save"), this::save).setId("enter-save");
  }

  private String name(Account each) {
    return portfolio.debtor(each.debtor()).name() + " · " + each.reference();
  }

  private void save() {
    if (account.isEmpty()) {
      Fields.refuse(account, getTranslation("reconciliation.enter.account"));
      return;
    }
    Optional<Money> money = Sums.positive(amount);
    if (money.isEmpty()) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    if (date.isEmpty() || date.getValue().isAfter(today)) {
      Fields.refuse(date, getTranslation("reconciliation.enter.date.wrong", formats.date(today)));
      return;
    }
    Account chosen = account.getValue();
    EntryLine line =
        entries.enter(
            chosen.creditor(),
            chosen.id(),
            money.get(),
            date.getValue(),
            Optional.ofNullable(means.getValue()).orElse(""),
            reference.getValue().strip());
    amount.clear();
    reference.clear();
    settled();
    entered.accept(line, name(chosen));
  }
}
