package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.AccountFile;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.Money;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One promise that came without a call: by mail, at the counter. The same door as on a call
/// decides whether it may be made.
class PromiseForm extends SidePanel {
  private final AccountFile file;
  private final AccountDesk desk;
  private final Runnable saved;
  private final BigDecimalField amount = new BigDecimalField(getTranslation("desk.form.amount"));
  private final DatePicker due = new DatePicker(getTranslation("desk.form.date"));
  private final Select<PaymentMeans> means = new Select<>();
  private final TextArea words = new TextArea(getTranslation("desk.form.words"));
  private final TextField payer = new TextField(getTranslation("desk.form.payer"));

  PromiseForm(String title, AccountFile file, AccountDesk desk, Runnable saved) {
    super(title);
    this.file = file;
    this.desk = desk;
    this.saved = saved;
    amount.setLocale(getLocale());
    amount.setValue(file.account().overdue().amount());
    Fields.day(due);
    due.setMin(LocalDate.now(desk.clock()));
    means.setLabel(getTranslation("desk.form.means"));
    means.setItems(PaymentMeans.values());
    means.setItemLabelGenerator(one -> getTranslation("desk.form.means." + one));
    means.setValue(PaymentMeans.TRANSFER);
    pair(amount, due);
    words.setMaxLength(500);
    payer.setMaxLength(500);
    content(means, words, payer);
    save(getTranslation("uikit.save"), this::save);
  }

  @Override
  protected void begin() {
    due.focus();
  }

  private void save() {
    LocalDate on = due.getValue();
    if (amount.isEmpty()) {
      Fields.refuse(amount, getTranslation("desk.refused.invalid_amount"));
    } else if (on == null) {
      Fields.refuse(due, getTranslation("desk.refused.incomplete"));
    } else if (words.isEmpty()) {
      Fields.refuse(words, getTranslation("desk.refused.incomplete"));
    } else {
      record(on);
    }
  }

  private void record(LocalDate on) {
    var sum = Money.euros(amount.getValue().setScale(2, RoundingMode.HALF_UP));
    var terms =
        new CommitmentTerms(
            file.account().id(),
            null,
            desk.agents().current().id(),
            List.of(new Instalment(1, on, on, sum)),
            means.getValue(),
            List.of(),
            words.getValue().strip(),
            payer.isEmpty() ? file.debtor().name() : payer.getValue().strip());
    switch (desk.commitments().record(terms)) {
      case CommitmentResult.Recorded _ -> saved.run();
      case CommitmentResult.Refused refused -> message().error(why(refused.reason()));
    }
  }

  private String why(@Nullable String reason) {
    String key = "desk.refused." + reason;
    String text = getTranslation(key);
    return text.contains(key) ? getTranslation("desk.refused.other") : text;
  }
}
