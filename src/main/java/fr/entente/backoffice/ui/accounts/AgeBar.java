package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.accounts.Invoice;
import fr.entente.kernel.Money;
import fr.entente.reporting.DebtAge;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// How old the open invoices are: words, and beside them the part as a pattern of its own.
class AgeBar extends Div {
  AgeBar(List<Invoice> invoices, AccountDesk desk) {
    addClassName("age-bar");
    getElement().setAttribute("aria-label", getTranslation("backoffice.account.ages"));
    getElement().setAttribute("role", "group");
    var ages = DebtAge.of(invoices, LocalDate.now(desk.clock()));
    Money all = ages.stream().map(DebtAge::overdue).reduce(Money.ZERO, Money::plus);
    var words = new UnorderedList();
    var bar = new Div();
    bar.addClassName("age-parts");
    bar.getElement().setAttribute("aria-hidden", "true");
    for (DebtAge age : ages) {
      var band = new Span(getTranslation("backoffice.account.age." + age.band()));
      band.addClassName("quiet");
      var sign = new Span();
      sign.addClassName("age-sign");
      sign.getElement().setAttribute("data-band", age.band().name());
      sign.getElement().setAttribute("aria-hidden", "true");
      words.add(new ListItem(sign, band, new Span(desk.formats().money(age.overdue()))));
      if (age.overdue().isPositive()) {
        bar.add(part(age, all));
      }
    }
    add(words, bar);
    bar.setVisible(all.isPositive());
  }

  private static Span part(DebtAge age, Money all) {
    var part = new Span();
    part.getElement().setAttribute("data-band", age.band().name());
    double share = 100.0 * age.overdue().cents() / all.cents();
    part.getStyle().set("width", String.format(Locale.ROOT, "%.1f%%", share));
    return part;
  }
}
