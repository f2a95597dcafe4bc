package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Fact;
import fr.entente.accounts.FactKind;
import fr.entente.accounts.FactTopic;
import fr.entente.uikit.PanelLayout;

/// What stands of the customer, topic by topic: each fact with its age and source. Who writes puts
/// it right here.
class KnownPanel extends Div {
  private final AccountDesk desk;

  KnownPanel(AccountFile file, AccountDesk desk, PanelLayout forms) {
    this.desk = desk;
    var list = new DescriptionList();
    list.addClassName("facts");
    var changes = new Div();
    changes.addClassName("row");
    changes.setVisible(desk.writes());
    for (FactTopic topic : FactTopic.values()) {
      topic
          .kinds(file.debtor().kind())
          .forEach(kind -> kind.latest(file.facts()).ifPresent(fact -> add(list, kind, fact)));
      changes.add(change(topic, forms));
    }
    list.setVisible(list.getChildren().findAny().isPresent());
    add(new H3(getTranslation("desk.command.known")), list, changes);
  }

  private void add(DescriptionList list, FactKind kind, Fact fact) {
    var aged =
        new Span(
            getTranslation(
                "accounts.fact.aged",
                desk.formats().date(fact.observedOn()),
                desk.formats().age(fact.observedOn()),
                fact.source()));
    aged.addClassName("quiet");
    var description = new Description(new Span(fact.text() + " "), aged);
    description.getElement().setAttribute("data-fact", kind.name());
    list.add(new Term(getTranslation("accounts.fact." + kind)), description);
  }

  private Button change(FactTopic topic, PanelLayout forms) {
    var change =
        forms.action(getTranslation("accounts.fact.short." + topic), AccountForms.KNOWN + topic);
    change.addThemeNames("small");
    change.setAriaLabel(
        getTranslation("accounts.fact.change")
            + " · "
            + getTranslation("accounts.fact.topic." + topic));
    return change;
  }
}
