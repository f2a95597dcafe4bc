package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Fact;
import fr.entente.uikit.PanelLayout;

/// Dated and sourced facts about the debtor.
class FactsPanel extends Div {
  private final AccountDesk desk;

  FactsPanel(AccountFile file, AccountDesk desk, PanelLayout forms) {
    this.desk = desk;
    var adding = forms.action(getTranslation("backoffice.fact.add"), AccountForms.FACT);
    adding.addThemeNames("small");
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
}
