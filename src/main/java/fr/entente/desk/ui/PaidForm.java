package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.commitments.PaymentMeans;
import fr.entente.desk.care.AgentPaid;
import fr.entente.desk.care.SaidPaid;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.kernel.Money;
import fr.entente.payments.FoundPayment;
import fr.entente.uikit.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// "It is paid": how much, when and how; what the bank told is searched for it, and proof is
/// expected by a day. Nothing is promised.
final class PaidForm extends Div implements DoForm {
  @Component
  record Maker(AgentPaid paid, Clock clock) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.PAID;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new PaidForm(control, paid, LocalDate.now(clock), state.brief());
    }
  }

  private final Control control;
  private final AgentPaid paid;
  private final LocalDate today;
  private final BigDecimalField amount = new BigDecimalField();
  private final DatePicker sent = new DatePicker();
  private final Select<PaymentMeans> means = new Select<>();
  private final TextField reference = new TextField();
  private final DatePicker proof = new DatePicker();
  private final Div found = Widgets.box("paid-found");

  PaidForm(Control control, AgentPaid paid, LocalDate today, @Nullable Brief brief) {
    this.control = control;
    this.paid = paid;
    this.today = today;
    addClassName("paid-form");
    amount.setLabel(getTranslation("desk.form.amount"));
    amount.setId("desk-paid-amount");
    amount.setLocale(getLocale());
    amount.setAutoselect(true);
    amount.setSuffixComponent(new Span("€"));
    amount.setValue(owed(brief));
    day(sent, "desk.form.paid.sent", "desk-paid-sent", today);
    means.setLabel(getTranslation("desk.form.means"));
    means.setItems(PaymentMeans.values());
    means.setItemLabelGenerator(one -> getTranslation("desk.form.means." + one));
    means.setValue(PaymentMeans.TRANSFER);
    reference.setLabel(getTranslation("desk.form.paid.reference"));
    reference.setId("desk-paid-reference");
    reference.setMaxLength(80);
    day(proof, "desk.form.paid.proof", "desk-paid-proof", shows());
    means.addValueChangeListener(event -> proof.setValue(shows()));
    sent.addValueChangeListener(event -> proof.setValue(shows()));
    var search = new Button(getTranslation("desk.form.paid.search"), event -> search());
    search.setId("desk-paid-search");
    found.getElement().setAttribute("role", "status");
    add(
        Widgets.box("paid-row", amount, sent),
        Widgets.box("paid-row", means, reference),
        search,
        found,
        proof);
  }

  private void day(DatePicker field, String label, String id, LocalDate value) {
    field.setLabel(getTranslation(label));
    field.setId(id);
    field.setAutoOpen(false);
    Fields.day(field);
    field.setValue(value);
  }

  private static BigDecimal owed(@Nullable Brief brief) {
    return brief == null || brief.amounts() == null
        ? BigDecimal.ZERO
        : brief.amounts().collectable().amount();
  }

  private LocalDate shows() {
    LocalDate on = sent.getValue() == null ? today : sent.getValue();
    return AgentPaid.shows(on, today, means.getValue());
  }

  private void search() {
    said().ifPresent(this::search);
  }

  private void search(SaidPaid said) {
    var all = paid.search(control.seat(), said);
    found.removeAll();
    if (all.isEmpty()) {
      found.add(Widgets.text("quiet", getTranslation("desk.paid.none")));
      return;
    }
    var list = new UnorderedList();
    all.forEach(one -> list.add(new ListItem(line(one))));
    found.add(Widgets.text("quiet", getTranslation("desk.paid.found")), list);
  }

  private String line(FoundPayment one) {
    return getTranslation(
        "desk.paid.line",
        control.formats().date(one.bookedOn()),
        control.formats().money(one.amount()),
        one.payer(),
        getTranslation("desk.paid.status." + one.status()));
  }

  @Override
  public void arrive() {
    amount.focus();
  }

  @Override
  public void save() {
    said().ifPresent(said -> control.show(paid.save(control.seat(), said)));
  }

  private Optional<SaidPaid> said() {
    String missing = getTranslation("desk.refused.incomplete");
    if (amount.getValue() == null || amount.getValue().signum() <= 0) {
      Fields.refuse(amount, missing);
    } else if (sent.getValue() == null) {
      Fields.refuse(sent, missing);
    } else if (proof.getValue() == null) {
      Fields.refuse(proof, missing);
    } else {
      var sum = Money.euros(amount.getValue().setScale(2, RoundingMode.HALF_UP));
      return Optional.of(
          new SaidPaid(
              sum,
              sent.getValue(),
              means.getValue(),
              reference.getValue(),
              proof.getValue(),
              words(sum)));
    }
    return Optional.empty();
  }

  private String words(Money sum) {
    return getTranslation(
        "desk.paid.words",
        control.formats().money(sum),
        control.formats().date(sent.getValue()),
        getTranslation("desk.form.means." + means.getValue()),
        reference.getValue().isBlank() ? "–" : reference.getValue().strip());
  }
}
