package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.detection.LateFinding;
import fr.entente.uikit.Formats;
import java.util.List;
import java.util.function.Consumer;

/// What was understood when a call was over and its agent has not seen in time: whose words, whose
/// call, the way to the account, and a button to say that it was seen. Not there when there is
/// nothing. A crisis stands in the band above every page.
final class LatePanel extends Section {
  private final Formats formats;
  private final Consumer<LateFinding> seen;
  private List<LateFinding> shown = List.of();

  LatePanel(Formats formats, Consumer<LateFinding> seen) {
    this.formats = formats;
    this.seen = seen;
    addClassName("approvals");
    setId("floor-late");
    getElement().setAttribute("aria-label", getTranslation("backoffice.floor.late"));
    getElement().setAttribute("aria-live", "polite");
    setVisible(false);
  }

  void show(List<LateFinding> late) {
    var heard = late.stream().filter(one -> !one.crisis()).toList();
    if (heard.equals(shown)) {
      return;
    }
    shown = heard;
    removeAll();
    setVisible(!heard.isEmpty());
    add(new H2(getTranslation("backoffice.floor.late")));
    heard.forEach(one -> add(line(one)));
  }

  private Div line(LateFinding heard) {
    var finding = heard.finding();
    var who = new Span(heard.agentName() == null ? "–" : heard.agentName());
    who.addClassName("approval-agent");
    var link = new RouterLink(heard.debtorName(), AccountView.class, finding.account().value());
    var label = new Span(getTranslation("backoffice.label." + finding.label()));
    label.addClassName("quiet");
    var head = new Div(who, new Span(formats.relative(finding.at())), link, label);
    head.addClassName("approval-head");
    if (!finding.text().isBlank()) {
      head.add(new Span(getTranslation("backoffice.floor.late.words", finding.text())));
    }
    var button =
        SinglePress.button(getTranslation("backoffice.crisis.seen"), () -> seen.accept(heard));
    button.addThemeName("small");
    var line = new Div(head, button);
    line.addClassName("approval-question");
    line.getElement().setAttribute("data-late", Long.toString(finding.id()));
    return line;
  }
}
