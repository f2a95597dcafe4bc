package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Fact;
import fr.entente.accounts.FactKind;
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
    if (file.facts().stream().noneMatch(fact -> FactKind.toldAsItIs(fact.kind()))) {
      var none = new Paragraph(getTranslation("backoffice.fact.none"));
      none.addClassName("quiet");
      add(none);
    }
    var list = new UnorderedList();
    list.addClassName("fact-list");
    // What stands of a known kind is below; what colleagues said is a fact like any other.
    file.facts().stream()
        .filter(fact -> FactKind.toldAsItIs(fact.kind()))
        .forEach(fact -> list.add(line(fact)));
    add(list, adding);
  }

  private String kind(Fact fact) {
    return FactKind.of(fact.kind())
        .map(kind -> getTranslation("accounts.fact." + kind))
        .orElse(fact.kind());
  }

  private ListItem line(Fact fact) {
    var source =
        new Span(
            desk.formats().date(fact.observedOn()) + " · " + kind(fact) + " · " + fact.source());
    source.addClassName("quiet");
    return new ListItem(new Span(fact.text()), source);
  }
}
