package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.Invoice;
import fr.entente.desk.care.AgentCare;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.kernel.Money;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.stereotype.Component;

/// What is contested: one invoice, a part of it, and why. The rest stays collectable.
final class DisputeForm extends Div implements DoForm {
  @Component
  record Maker(AgentCare care) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.DISPUTE;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      var brief = state.brief();
      return new DisputeForm(control, care, brief == null ? List.of() : brief.invoices());
    }
  }

  private final Control control;
  private final AgentCare care;
  private final Select<Invoice> invoice = new Select<>();
  private final BigDecimalField part = new BigDecimalField();
  private final TextField reason = new TextField();

  DisputeForm(Control control, AgentCare care, List<Invoice> invoices) {
    this.control = control;
    this.care = care;
    invoice.setLabel(getTranslation("desk.form.invoice"));
    invoice.setItems(invoices);
    invoice.setItemLabelGenerator(
        one -> one.number() + " · " + control.formats().money(one.open()));
    invoice.addValueChangeListener(event -> part.setValue(event.getValue().open().amount()));
    part.setLabel(getTranslation("desk.form.amount"));
    part.setLocale(getLocale());
    part.setAutoselect(true);
    part.setSuffixComponent(new Span("€"));
    reason.setLabel(getTranslation("desk.form.reason"));
    reason.setMaxLength(200);
    invoices.stream().findFirst().ifPresent(invoice::setValue);
    add(invoice, part, reason);
  }

  @Override
  public void arrive() {
    reason.focus();
  }

  @Override
  public void save() {
    if (invoice.getValue() == null || part.getValue() == null) {
      part.setInvalid(true);
      part.setErrorMessage(getTranslation("desk.refused.incomplete"));
      return;
    }
    var money = Money.euros(part.getValue().setScale(2, RoundingMode.HALF_UP));
    control.show(care.dispute(control.seat(), invoice.getValue().id(), money, reason.getValue()));
  }
}
