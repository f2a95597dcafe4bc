package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Fact;
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
    var adding = new Details(getTranslation("backoffice.fact.add"), form);
    adding.setVisible(desk.writes());
    add(new H3(getTranslation("backoffice.account.facts")));
    if (file.facts().isEmpty()) {
      var none = new Paragraph(getTranslation("backoffice.fact.none"));
      none.addClassName("quiet");
      add(none);
    }
    var list = new UnorderedList();
    list.addClassName("fact-list");
    file.facts().forEach(fact -> list.add(line(fact)));
    add(list, adding);
  }

  private ListItem line(Fact fact) {
    var source =
        new Span(
            desk.formats().date(fact.observedOn()) + " · " + fact.kind() + " · " + fact.source());
    source.addClassName("quiet");
    return new ListItem(new Span(fact.text()), source);
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
