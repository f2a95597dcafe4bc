package fr.entente.desk.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.DebtorKind;
import fr.entente.accounts.Fact;
import fr.entente.accounts.FactKind;
import fr.entente.accounts.FactRules;
import fr.entente.accounts.FactTopic;
import fr.entente.desk.care.AgentFacts;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.uikit.Fields;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What was learnt of the customer: first what it is about, then what is known of it, to be put
/// right, with who says so and as of when.
final class KnownForm extends Div implements DoForm {
  @Component
  record Maker(AgentFacts facts, Clock clock) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.KNOWN;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      var brief = state.brief();
      return new KnownForm(
          control,
          facts,
          brief == null ? DebtorKind.COMPANY : brief.kind(),
          brief == null || brief.callee() == null ? "" : brief.callee().name(),
          LocalDate.now(clock));
    }
  }

  private final Control control;
  private final AgentFacts facts;
  private final DebtorKind debtor;
  private final Select<FactTopic> topic = new Select<>();
  private final Div fields = new Div();
  private final Map<FactKind, TextField> told = new EnumMap<>(FactKind.class);
  private final TextField source = new TextField();
  private final DatePicker observed = new DatePicker();

  KnownForm(Control control, AgentFacts facts, DebtorKind debtor, String callee, LocalDate today) {
    this.control = control;
    this.facts = facts;
    this.debtor = debtor;
    topic.setLabel(getTranslation("accounts.fact.topic"));
    topic.setId("desk-known-topic");
    topic.setItems(FactTopic.values());
    topic.setItemLabelGenerator(one -> getTranslation("accounts.fact.topic." + one));
    topic.addValueChangeListener(event -> show(event.getValue()));
    fields.addClassName("known-fields");
    source.setLabel(getTranslation("backoffice.fact.source"));
    source.setId("desk-known-source");
    source.setMaxLength(FactRules.LONGEST_SOURCE);
    source.setValue(callee);
    observed.setLabel(getTranslation("accounts.fact.observed"));
    observed.setId("desk-known-day");
    observed.setAutoOpen(false);
    Fields.day(observed);
    observed.setValue(today);
    add(topic, fields, source, observed);
    topic.setValue(FactTopic.BILLING);
  }

  private void show(FactTopic chosen) {
    fields.removeAll();
    told.clear();
    var known = facts.known(control.seat());
    for (FactKind kind : chosen.kinds(debtor)) {
      var field = new TextField(getTranslation("accounts.fact." + kind));
      field.setId("desk-known-" + kind);
      field.setMaxLength(FactRules.LONGEST);
      field.setWidthFull();
      field.setPlaceholder(getTranslation("accounts.fact.example." + kind));
      field.setValue(kind.latest(known).map(Fact::text).orElse(""));
      told.put(kind, field);
      fields.add(field);
    }
  }

  @Override
  public void arrive() {
    topic.focus();
  }

  @Override
  public void save() {
    var values = new HashMap<FactKind, String>();
    told.forEach((kind, field) -> values.put(kind, field.getValue()));
    control.show(facts.tell(control.seat(), values, source.getValue(), observed.getValue()));
  }
}
