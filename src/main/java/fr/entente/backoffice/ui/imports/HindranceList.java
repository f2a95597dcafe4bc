package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.exchange.Hindrance;
import java.util.List;
import java.util.Locale;

/// What keeps an import from being taken back, kind by kind, the first of each by name.
class HindranceList extends UnorderedList {
  HindranceList(List<Hindrance> all) {
    all.forEach(each -> add(new ListItem(told(each))));
  }

  private String told(Hindrance each) {
    String what =
        getTranslation(
            "exchange.built." + each.kind().name().toLowerCase(Locale.ROOT), each.count());
    return each.first().isEmpty()
        ? what
        : getTranslation("backoffice.import.back.first", what, String.join(", ", each.first()));
  }
}
