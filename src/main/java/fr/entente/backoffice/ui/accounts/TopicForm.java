package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Fact;
import fr.entente.accounts.FactKind;
import fr.entente.accounts.FactResult;
import fr.entente.accounts.FactRules;
import fr.entente.accounts.FactTopic;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// What is known of a customer about one topic, to be put right: what is told stands from its day
/// on, by whom it was said.
class TopicForm extends SidePanel {
  private final AccountFile file;
  private final AccountDesk desk;
  private final Runnable saved;
  private final Map<FactKind, TextField> told = new EnumMap<>(FactKind.class);
  private final TextField source = new TextField(getTranslation("backoffice.fact.source"));
  private final DatePicker observed = new DatePicker(getTranslation("accounts.fact.observed"));

  TopicForm(String title, FactTopic topic, AccountFile file, AccountDesk desk, Runnable saved) {
    super(title);
    this.file = file;
    this.desk = desk;
    this.saved = saved;
    for (FactKind kind : topic.kinds(file.debtor().kind())) {
      var field = new TextField(getTranslation("accounts.fact." + kind));
      field.setMaxLength(FactRules.LONGEST);
      field.setPlaceholder(getTranslation("accounts.fact.example." + kind));
      field.setValue(kind.latest(file.facts()).map(Fact::text).orElse(""));
      told.put(kind, field);
      content(field);
    }
    source.setMaxLength(FactRules.LONGEST_SOURCE);
    Fields.day(observed);
    observed.setValue(LocalDate.now(desk.clock()));
    content(source, observed);
    save(getTranslation("uikit.save"), this::save);
  }

  private void save() {
    var values = new HashMap<FactKind, String>();
    told.forEach((kind, field) -> values.put(kind, field.getValue()));
    var result =
        desk.reach()
            .facts()
            .tell(
                file.debtor().id(),
                values,
                source.getValue(),
                observed.getValue(),
                desk.agents().current().id());
    switch (result) {
      case FactResult.Kept _ -> saved.run();
      case FactResult.Refused(var reason) ->
          message().error(getTranslation("accounts.fact.refused." + reason));
    }
  }
}
