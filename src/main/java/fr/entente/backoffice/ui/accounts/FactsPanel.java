package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Fact;
import fr.entente.backoffice.ui.Lists;
import fr.entente.uikit.Fields;
import java.util.stream.Stream;

/// Dated and sourced facts about the debtor; adds one.
class FactsPanel extends Div {
  private final AccountFile file;
  private final AccountDesk desk;
  private final TextField kind = new TextField(getTranslation("backoffice.fact.kind"));
  private final TextField text = new TextField(getTranslation("backoffice.fact.text"));
  private final TextField source = new TextField(getTranslation("backoffice.fact.source"));
  private final DatePicker observed = new DatePicker(getTranslation("backoffice.fact.observed"));

  FactsPanel(AccountFile file, AccountDesk desk, Runnable saved) {
    this.file = file;
    this.desk = desk;
    setSizeFull();
    observed.setLocale(getLocale());
    var save =
        new Button(
            getTranslation("uikit.save"),
            e -> {
              if (complete()) {
                save();
                saved.run();
              }
            });
    var form = new Div(kind, text, source, observed, save);
    form.addClassName("row");
    var list = Lists.<Fact>grid(getTranslation("backoffice.account.facts"));
    Lists.text(
        list,
        getTranslation("backoffice.fact.observed"),
        fact -> desk.formats().date(fact.observedOn()));
    Lists.text(list, getTranslation("backoffice.fact.kind"), Fact::kind);
    Lists.text(list, getTranslation("backoffice.fact.text"), Fact::text).setFlexGrow(2);
    Lists.text(list, getTranslation("backoffice.fact.source"), Fact::source);
    list.setItems(file.facts());
    list.setHeight("16rem");
    form.setVisible(desk.writes());
    add(form, list);
  }

  private boolean complete() {
    var missing = Stream.of(kind, text, source).filter(TextField::isEmpty).findFirst();
    missing.ifPresent(f -> Fields.refuse(f, getTranslation("backoffice.fact.missing")));
    if (missing.isEmpty() && observed.isEmpty()) {
      Fields.refuse(observed, getTranslation("backoffice.fact.missing"));
    }
    return missing.isEmpty() && !observed.isEmpty();
  }

  private void save() {
    desk.portfolio()
        .addFact(
            file.debtor().id(),
            kind.getValue(),
            text.getValue(),
            source.getValue(),
            observed.getValue());
  }
}
