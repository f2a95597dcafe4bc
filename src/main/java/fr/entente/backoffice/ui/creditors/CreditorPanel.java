package fr.entente.backoffice.ui.creditors;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.Creditor;
import fr.entente.backoffice.ui.Labels;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Bic;
import fr.entente.kernel.Iban;
import fr.entente.outreach.BankBook;
import fr.entente.outreach.BankDetails;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One creditor, and where it is paid. A slip in the number is told at once: debtors will pay
/// there.
class CreditorPanel extends SidePanel {
  private final Creditor creditor;
  private final BankBook banks;
  private final LeadChoice lead;
  private final boolean known;
  private final AgentId who;
  private final Runnable saved;
  private final TextField holder = new TextField(getTranslation("backoffice.bank.holder"));
  private final TextField iban = new TextField(getTranslation("backoffice.bank.iban"));
  private final TextField bic = new TextField(getTranslation("backoffice.bank.bic"));

  CreditorPanel(
      Creditor creditor,
      @Nullable BankDetails known,
      BankBook banks,
      LeadChoice lead,
      AgentId who,
      Runnable saved) {
    super(creditor.name());
    this.creditor = creditor;
    this.banks = banks;
    this.known = known != null;
    this.lead = lead;
    this.who = who;
    this.saved = saved;
    holder.setId("bank-holder");
    iban.setId("bank-iban");
    bic.setId("bank-bic");
    holder.setValue(known == null ? creditor.name() : known.holder());
    iban.setValue(known == null ? "" : known.ibanInGroups());
    bic.setValue(known == null ? "" : Optional.ofNullable(known.bic()).orElse(""));
    holder.setMaxLength(140);
    iban.setHelperText(getTranslation("backoffice.bank.iban.help"));
    bic.setHelperText(getTranslation("backoffice.bank.bic.help"));
    for (TextField field : new TextField[] {holder, iban, bic}) {
      field.getElement().setAttribute("autocomplete", "off");
      field.addValueChangeListener(e -> field.setInvalid(false));
    }
    content(
        facts(),
        lead,
        new H3(getTranslation("backoffice.bank.title")),
        holder,
        iban,
        bic,
        new Paragraph(getTranslation("backoffice.bank.record")));
    save(getTranslation("uikit.save"), this::save).setId("bank-save");
  }

  @Override
  protected void begin() {
    iban.focus();
  }

  private DescriptionList facts() {
    var facts = new DescriptionList();
    facts.addClassName("facts");
    fact(
        facts, "backoffice.creditor.collector", Labels.of(this, "collector", creditor.collector()));
    fact(facts, "backoffice.siren", creditor.siren());
    fact(facts, "backoffice.creditor.phone", creditor.callbackPhone());
    fact(facts, "backoffice.creditor.mandate", creditor.mandateReference());
    return facts;
  }

  private void fact(DescriptionList facts, String key, @Nullable String value) {
    facts.add(
        new DescriptionList.Term(getTranslation(key)),
        new DescriptionList.Description(value == null ? "–" : value));
  }

  private void save() {
    lead.appoint(creditor.id(), who);
    if (!known && iban.getValue().isBlank()) {
      saved.run();
      return;
    }
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
