package fr.entente.desk.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import fr.entente.accounts.Invoice;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Terms;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.uikit.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// For which invoices a promise or a plan is: how many and what they come to in one line, the
/// invoices themselves below it when it is opened.
final class CoverBox extends Div {
  private final Control control;
  private final CheckboxGroup<Invoice> invoices = new CheckboxGroup<>();
  private final Details details = new Details();
  private final Changed offered = new Changed();
  private boolean filling;

  CoverBox(Control control) {
    this.control = control;
    addClassName("terms-covers");
    details.setId("desk-covers");
    invoices.setLabel(getTranslation("desk.form.covers.label"));
    invoices.addClassName("dispute-invoices");
    invoices.setItemLabelGenerator(one ->
        control.text(
            "desk.form.covers.invoice",
            one.shown(),
            control.formats().date(one.dueOn()),
            control.formats().money(asked(one))));
    invoices.addValueChangeListener(event -> chosen(event.getValue()));
    details.add(invoices);
    add(details);
  }

  private static Money asked(Invoice invoice) {
    return invoice.open().minus(invoice.disputed());
  }

  void render(DeskState state, Terms terms) {
    var brief = state.brief();
    List<Invoice> all =
        brief == null
            ? List.of()
            : brief.invoices().stream().filter(one -> asked(one).isPositive()).toList();
    var covers = terms.covers();
    // One invoice is no choice.
    setVisible(all.size() > 1 && covers != null);
    if (covers == null) {
      return;
    }
    filling = true;
    if (offered.to(all)) {
      invoices.setItems(all);
    }
    Set<Invoice> now =
        all.stream().filter(one -> covers.contains(one.id())).collect(Collectors.toSet());
    if (!new HashSet<>(invoices.getValue()).equals(now)) {
      invoices.setValue(now);
    }
    Money sum = now.stream().map(CoverBox::asked).reduce(Money.ZERO, Money::plus);
    details.setSummaryText(
        control.text("desk.form.covers", now.size(), all.size(), control.formats().money(sum)));
    filling = false;
  }

  private void chosen(Set<Invoice> named) {
    if (filling) {
      return;
    }
    if (named.isEmpty()) {
      Fields.refuse(invoices, getTranslation("desk.form.covers.none"));
      return;
    }
    invoices.setInvalid(false);
    List<InvoiceId> ids = named.stream().map(Invoice::id).toList();
    control.show(control.money().cover(control.seat(), ids));
  }

  void leave() {
    filling = true;
    offered.to(null);
    invoices.setItems(List.of());
    invoices.setInvalid(false);
    details.setOpened(false);
    filling = false;
  }
}
