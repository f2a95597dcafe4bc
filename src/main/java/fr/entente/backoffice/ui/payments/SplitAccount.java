package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Invoice;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import fr.entente.payments.Share;
import fr.entente.uikit.Fields;
import fr.entente.uikit.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One account in a split: a sum for each open invoice, and one for the account as a whole.
class SplitAccount extends Div {
  private static final int MOST_INVOICES = 12;

  private record Part(@Nullable String invoice, BigDecimalField field) {}

  private final AccountId account;
  private final List<Part> parts = new ArrayList<>();
  private final Runnable changed;

  SplitAccount(AccountFile file, Formats formats, Money available, Runnable changed) {
    this.account = file.account().id();
    this.changed = changed;
    addClassName("entry-split");
    add(new H3(file.debtor().name() + " · " + file.account().reference()));
    var fields = new Div();
    fields.addClassName("split-fields");
    Money left = available;
    for (Invoice invoice : file.invoices()) {
      if (invoice.open().isPositive() && parts.size() < MOST_INVOICES) {
        Money part = left.isPositive() ? left.min(invoice.open()) : Money.ZERO;
        left = left.minus(part);
        String label = invoice.shown() + " · " + formats.money(invoice.open());
        fields.add(field(label, invoice.number(), part));
      }
    }
    fields.add(field(getTranslation("reconciliation.split.account"), null, Money.ZERO));
    add(fields);
  }

  private BigDecimalField field(String label, @Nullable String invoice, Money part) {
    var field = new BigDecimalField(label);
    field.setLocale(getLocale());
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setManualValidation(true);
    if (part.isPositive()) {
      field.setValue(part.amount());
    }
    field.addValueChangeListener(e -> {
      field.setInvalid(false);
      changed.run();
    });
    parts.add(new Part(invoice, field));
    return field;
  }

  void begin() {
    parts.getFirst().field.focus();
  }

  /// What stands in the fields, wrong or right.
  Money sum() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Part part : parts) {
      BigDecimal value = part.field.getValue();
      sum = value == null ? sum : sum.add(value);
    }
    return Money.euros(sum.setScale(2, java.math.RoundingMode.CEILING));
  }

  /// Adds the shares; false when a field holds no sum of money, and says so there.
  boolean collect(List<Share> shares) {
    for (Part part : parts) {
      part.field.setInvalid(false);
      Optional<Money> typed = Sums.typed(part.field);
      if (part.field.isInvalid()) {
        return false;
      }
      if (typed.isPresent() && typed.get().compareTo(Money.ZERO) < 0) {
        Fields.refuse(part.field, getTranslation("reconciliation.amount.positive"));
        return false;
      }
      typed
          .filter(Money::isPositive)
          .ifPresent(money -> shares.add(new Share(account, part.invoice, money)));
    }
    return true;
  }
}
