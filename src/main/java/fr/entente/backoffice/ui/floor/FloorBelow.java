package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.QueueAddress;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.kernel.AccountId;
import fr.entente.reporting.DebtAge;
import fr.entente.uikit.Formats;
import fr.entente.uikit.chart.Chart;
import fr.entente.uikit.chart.ChartData;
import fr.entente.uikit.chart.ChartKind;
import fr.entente.uikit.chart.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Below the agents: callbacks that have come due, the list of calls by age, what was refused
/// today, and accounts that nobody had on a list.
class FloorBelow extends Div {
  private final Formats formats;
  private FloorReader.@Nullable Below shown;

  FloorBelow(Formats formats) {
    this.formats = formats;
    addClassName("floor-below");
  }

  void show(FloorReader.Below now) {
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    removeAll();
    add(
        card("callbacks", callbacks(now)),
        card("ages", List.of(ages(now.ages()))),
        card("refusals", refusals(now)));
    if (!now.orphans().isEmpty()) {
      add(new OrphansPanel(now.orphans(), formats));
    }
  }

  private List<Component> callbacks(FloorReader.Below now) {
    return now.callbacks().stream()
        .<Component>map(one ->
            line(
                formats.moment(one.at()),
                one.debtorName(),
                one.account(),
                formats.money(one.overdue())))
        .toList();
  }

  private List<Component> refusals(FloorReader.Below now) {
    return now.refusals().stream()
        .<Component>map(one ->
            line(
                formats.time(one.at()),
                one.debtorName(),
                one.account(),
                getTranslation("backoffice.refusal." + one.reason())))
        .toList();
  }

  private Component ages(List<DebtAge> ages) {
    String title = getTranslation("backoffice.floor.ages");
    List<Mark> marks =
        ages.stream()
            .map(age -> {
              String money = formats.money(age.overdue());
              String name = getTranslation("backoffice.today.age." + age.band(), age.count());
              return Mark.of(name, money, age.overdue().cents(), money)
                  .opening(QueueAddress.of(age.band()));
            })
            .toList();
    return new Chart()
        .untitled()
        .show(new ChartData(ChartKind.STACK, title, List.of(title, title), marks));
  }

  private Section card(String key, List<Component> lines) {
    String title = getTranslation("backoffice.floor." + key);
    var card = new Section(new H2(title));
    card.addClassName("floor-card");
    card.getElement().setAttribute("data-card", key);
    card.getElement().setAttribute("aria-label", title);
    if (lines.isEmpty()) {
      var nothing = new Paragraph(getTranslation("backoffice.floor." + key + ".none"));
      nothing.addClassName("quiet");
      card.add(nothing);
    } else if (lines.getFirst() instanceof Chart chart) {
      card.add(chart);
    } else {
      var list = new UnorderedList();
      lines.forEach(line -> list.add(new ListItem(line)));
      card.add(list);
    }
    return card;
  }

  private static Component line(
      String when, @Nullable String debtor, AccountId account, String value) {
    var name = new RouterLink(debtor == null ? "–" : debtor, AccountView.class, account.value());
    var at = new Span(when);
    at.addClassName("quiet");
    var what = new Span(value);
    what.addClassName("money");
    var line = new Div(at, name, what);
    line.addClassName("floor-line");
    return line;
  }
}
