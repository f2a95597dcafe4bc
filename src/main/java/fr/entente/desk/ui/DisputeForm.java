package fr.entente.desk.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.DisputeDates;
import fr.entente.accounts.DisputeType;
import fr.entente.accounts.DisputedPart;
import fr.entente.accounts.Invoice;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.desk.care.AgentCare;
import fr.entente.desk.care.Contested;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.uikit.Fields;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is contested and why: one or several invoices, or a part of one; who answers and by when.
/// The rest stays collectable.
final class DisputeForm extends Div implements DoForm {
  @Component
  record Maker(AgentCare care, Agents agents, Clock clock) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.DISPUTE;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      var brief = state.brief();
      return new DisputeForm(control, this, brief == null ? List.of() : brief.invoices());
    }

    /// Who may be asked to answer: whoever calls, and leads.
    List<Agent> resolvers() {
      return agents.all().stream()
          .filter(one -> one.active() && (one.has(Role.LEAD) || one.has(Role.AGENT)))
          .toList();
    }
  }

  private final Control control;
  private final Maker doors;
  private final Select<DisputeType> type = new Select<>();
  private final CheckboxGroup<Invoice> invoices = new CheckboxGroup<>();
  private final BigDecimalField part = new BigDecimalField();
  private final Select<Agent> resolver = new Select<>();
  private final DatePicker due = new DatePicker();
  private final TextField reason = new TextField();

  DisputeForm(Control control, Maker doors, List<Invoice> all) {
    this.control = control;
    this.doors = doors;
    var open = all.stream().filter(one -> rest(one).isPositive()).toList();
    type.setLabel(getTranslation("desk.form.dispute.type"));
    type.setItems(DisputeType.values());
    type.setItemLabelGenerator(one -> getTranslation("accounts.dispute.type." + one));
    type.setValue(DisputeType.PRICE);
    invoices.setLabel(getTranslation("desk.form.invoices"));
    invoices.addClassName("dispute-invoices");
    invoices.setItems(open);
    invoices.setItemLabelGenerator(one -> one.shown() + " · " + control.formats().money(rest(one)));
    invoices.addValueChangeListener(event -> chosen(event.getValue()));
    part.setLabel(getTranslation("desk.form.dispute.part"));
    part.setId("desk-dispute-part");
    part.setLocale(getLocale());
    part.setAutoselect(true);
    part.setSuffixComponent(new Span("€"));
    reason.setLabel(getTranslation("desk.form.reason"));
    reason.setId("desk-dispute-words");
    reason.setMaxLength(500);
    who();
    if (!open.isEmpty()) {
      invoices.setValue(Set.of(open.getFirst()));
    }
    add(type, invoices, part, reason, resolver, due);
  }

  private void who() {
    String any = getTranslation("accounts.dispute.resolver.any");
    resolver.setLabel(getTranslation("desk.form.dispute.resolver"));
    resolver.setEmptySelectionAllowed(true);
    resolver.setEmptySelectionCaption(any);
    resolver.setItems(doors.resolvers());
    resolver.setItemLabelGenerator(one -> one == null ? any : one.name());
    due.setLabel(getTranslation("desk.form.dispute.due"));
    due.setAutoOpen(false);
    Fields.day(due);
    due.setValue(DisputeDates.usual(LocalDate.now(doors.clock())));
  }

  private static Money rest(Invoice invoice) {
    return invoice.open().minus(invoice.disputed());
  }

  // A part can be named of one invoice; several are contested whole.
  private void chosen(Set<Invoice> named) {
    Money sum = named.stream().map(DisputeForm::rest).reduce(Money.ZERO, Money::plus);
    part.setValue(sum.amount());
    part.setReadOnly(named.size() != 1);
  }

  @Override
  public void arrive() {
    type.focus();
  }

  @Override
  public void save() {
    var named = invoices.getValue();
    LocalDate day = due.getValue();
    if (named.isEmpty()) {
      Fields.refuse(invoices, getTranslation("desk.refused.dispute.nothing_named"));
    } else if (part.getValue() == null) {
      Fields.refuse(part, getTranslation("desk.refused.incomplete"));
    } else if (day == null) {
      Fields.refuse(due, getTranslation("desk.refused.incomplete"));
    } else {
      control.show(
          doors
              .care()
              .dispute(
                  control.seat(),
                  new Contested(type.getValue(), parts(named), reason.getValue(), asked(), day)));
    }
  }

  private @Nullable AgentId asked() {
    return resolver.getValue() == null ? null : resolver.getValue().id();
  }

  private List<DisputedPart> parts(Set<Invoice> named) {
    return named.size() == 1
        ? List.of(
            new DisputedPart(
                named.iterator().next().id(),
                Money.euros(part.getValue().setScale(2, RoundingMode.HALF_UP))))
        : named.stream().map(one -> new DisputedPart(one.id(), rest(one))).toList();
  }
}
