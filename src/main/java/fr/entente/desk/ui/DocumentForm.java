package fr.entente.desk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import fr.entente.accounts.Invoice;
import fr.entente.desk.money.AgentDocuments;
import fr.entente.desk.money.DocumentOffer;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.outreach.DocumentKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which documents go to which address. The address is shown to be read out; one that is not known
/// is typed here. Saving sends.
final class DocumentForm extends Div implements DoForm {
  @Component
  record Maker(AgentDocuments documents) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.DOCUMENT;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new DocumentForm(control, documents, state.draft().beginning());
    }
  }

  private final Control control;
  private final AgentDocuments documents;
  private final CheckboxGroup<Invoice> invoices = new CheckboxGroup<>();
  private final Checkbox statement = new Checkbox();
  private final Checkbox bank = new Checkbox();
  private final EmailField address = new EmailField();

  DocumentForm(Control control, AgentDocuments documents, String begins) {
    this.control = control;
    this.documents = documents;
    addClassName("document-form");
    var offer = documents.offered(control.seat());
    address.setLabel(getTranslation("desk.recap.address"));
    address.setId("desk-document-address");
    address.setAutoselect(true);
    address.setManualValidation(true);
    address.setWidthFull();
    address.setValue(offer.address());
    address.setHelperText(
        getTranslation(
            offer.address().isEmpty() ? "desk.recap.no_address" : "desk.form.document.read_out"));
    invoices.setLabel(getTranslation("desk.form.document.invoices"));
    invoices.addClassName("dispute-invoices");
    invoices.setItems(offer.invoices());
    invoices.setItemLabelGenerator(
        one -> one.shown() + " · " + control.formats().money(one.open()));
    statement.setLabel(getTranslation("outreach.document.STATEMENT"));
    statement.setId("desk-document-statement");
    bank.setLabel(getTranslation("outreach.document.BANK_DETAILS"));
    bank.setId("desk-document-bank");
    add(address, invoices, statement, bank);
    begin(offer, begins);
    if (!offer.bank()) {
      bank.setEnabled(false);
      add(Widgets.text("quiet", getTranslation("desk.form.document.no_bank")));
    }
  }

  private void begin(DocumentOffer offer, String begins) {
    statement.setValue(begins.equals(DocumentKind.STATEMENT.name()));
    bank.setValue(offer.bank() && begins.equals(DocumentKind.BANK_DETAILS.name()));
    boolean invoice = begins.isEmpty() || begins.equals(DocumentKind.INVOICE.name());
    if (invoice && !offer.invoices().isEmpty()) {
      invoices.setValue(Set.of(offer.invoices().getFirst()));
    }
  }

  @Override
  public void arrive() {
    address.focus();
  }

  @Override
  public String saves() {
    return "desk.recap.send";
  }

  @Override
  public void save() {
    var kinds = EnumSet.noneOf(DocumentKind.class);
    if (!invoices.getValue().isEmpty()) {
      kinds.add(DocumentKind.INVOICE);
    }
    if (statement.getValue()) {
      kinds.add(DocumentKind.STATEMENT);
    }
    if (bank.getValue()) {
      kinds.add(DocumentKind.BANK_DETAILS);
    }
    var named = invoices.getValue().stream().map(Invoice::id).collect(Collectors.toSet());
    control.show(documents.send(control.seat(), kinds, named, address.getValue()));
  }
}
