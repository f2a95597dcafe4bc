package fr.entente.backoffice.ui.creditors;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.Creditor;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Bic;
import fr.entente.kernel.Iban;
import fr.entente.outreach.BankBook;
import fr.entente.outreach.BankDetails;
import fr.entente.uikit.Fields;
import fr.entente.uikit.Keys;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where one creditor is paid. A slip in the number is told at once: debtors will pay there.
class BankForm extends VerticalLayout {
  private final Creditor creditor;
  private final BankBook banks;
  private final AgentId who;
  private final Runnable saved;
  private final TextField holder = new TextField(getTranslation("backoffice.bank.holder"));
  private final TextField iban = new TextField(getTranslation("backoffice.bank.iban"));
  private final TextField bic = new TextField(getTranslation("backoffice.bank.bic"));

  BankForm(
      Creditor creditor, @Nullable BankDetails known, BankBook banks, AgentId who, Runnable saved) {
    this.creditor = creditor;
    this.banks = banks;
    this.who = who;
    this.saved = saved;
    setPadding(false);
    setSpacing(false);
    holder.setId("bank-holder");
    iban.setId("bank-iban");
    bic.setId("bank-bic");
    holder.setValue(known == null ? creditor.name() : known.holder());
    iban.setValue(known == null ? "" : known.ibanInGroups());
    bic.setValue(known == null ? "" : Optional.ofNullable(known.bic()).orElse(""));
    holder.setMaxLength(140);
    iban.setWidth("24rem");
    holder.setWidth("24rem");
    iban.setHelperText(getTranslation("backoffice.bank.iban.help"));
    bic.setHelperText(getTranslation("backoffice.bank.bic.help"));
    for (TextField field : new TextField[] {holder, iban, bic}) {
      field.getElement().setAttribute("autocomplete", "off");
      field.addValueChangeListener(e -> field.setInvalid(false));
    }
    var save = new Button(getTranslation("uikit.save"), e -> save());
    save.setId("bank-save");
    save.addThemeNames("primary");
    Keys.click(save, Key.ENTER, this, KeyModifier.CONTROL);
    add(
        new H2(creditor.name()),
        holder,
        iban,
        bic,
        new Paragraph(getTranslation("backoffice.bank.record")),
        save);
  }

  void begin() {
    iban.focus();
  }

  private void save() {
    if (holder.getValue().isBlank()) {
      Fields.refuse(holder, getTranslation("backoffice.bank.holder.missing"));
    } else if (Iban.parse(iban.getValue()).isEmpty()) {
      Fields.refuse(iban, getTranslation("backoffice.bank.iban.wrong"));
    } else if (!bic.getValue().isBlank() && Bic.parse(bic.getValue()).isEmpty()) {
      Fields.refuse(bic, getTranslation("backoffice.bank.bic.wrong"));
    } else if (banks.change(
        creditor.id(), holder.getValue().strip(), iban.getValue(), bic.getValue(), who)) {
      saved.run();
    } else {
      Fields.refuse(iban, getTranslation("backoffice.bank.iban.wrong"));
    }
  }
}
