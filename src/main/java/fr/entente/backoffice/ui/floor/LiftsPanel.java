package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.compliance.OverrideRequest;
import fr.entente.compliance.OverrideResult;
import fr.entente.compliance.Overrides;
import fr.entente.compliance.RuleId;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Fields;
import fr.entente.uikit.Formats;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Agents who ask for one call beyond a limit of ours: a lead says yes for so long or no, with a
/// reason either way. Not there when nobody asks; rebuilt only when the questions changed, so that
/// an answer being typed stays.
final class LiftsPanel extends Section {
  /// The doors that the panel needs.
  @Lazy
  @Component
  record Lifts(Overrides overrides, Agents agents, Portfolio portfolio, Formats formats) {}

  private static final int LONGEST = 500;
  private final Lifts doors;
  private final Banner banner;
  private final Runnable answered;
  private List<Long> shown = List.of();
  private TextField first = new TextField();

  LiftsPanel(Lifts doors, Banner banner, Runnable answered) {
    this.doors = doors;
    this.banner = banner;
    this.answered = answered;
    addClassName("approvals");
    setId("floor-lifts");
    getElement().setAttribute("aria-label", getTranslation("backoffice.lifts"));
    getElement().setAttribute("aria-live", "polite");
    setVisible(false);
  }

  void show(List<OverrideRequest> waiting) {
    var ids = waiting.stream().map(OverrideRequest::id).toList();
    if (ids.equals(shown)) {
      return;
    }
    shown = ids;
    removeAll();
    setVisible(!waiting.isEmpty());
    add(new H2(getTranslation("backoffice.lifts")));
    waiting.reversed().forEach(asked -> addComponentAtIndex(1, question(asked)));
  }

  /// To the oldest question, by key.
  void arrive() {
    if (isVisible()) {
      first.focus();
    }
  }

  private Div question(OverrideRequest asked) {
    var formats = doors.formats();
    String debtor =
        doors
            .portfolio()
            .account(asked.account())
            .map(account -> doors.portfolio().debtor(account.debtor()).name())
            .orElse("–");
    var who = new Span(doors.agents().byId(asked.agent()).name());
    who.addClassName("approval-agent");
    var rules = new Span(rules(asked.rules()));
    rules.addClassName("quiet");
    var head =
        new Div(
            who,
            new Span(formats.relative(asked.askedAt())),
            new RouterLink(debtor, AccountView.class, asked.account().value()),
            rules,
            new Span("« " + asked.words() + " »"));
    head.addClassName("approval-head");
    var box = new Div(head);
    if (doors.agents().current().has(Role.LEAD)) {
      box.add(answer(asked));
    }
    box.addClassName("approval-question");
    box.getElement().setAttribute("data-lift", Long.toString(asked.id()));
    return box;
  }

  private String rules(List<RuleId> rules) {
    return rules.stream()
        .map(rule -> getTranslation("backoffice.rule." + rule))
        .collect(Collectors.joining(", "));
  }

  private Div answer(OverrideRequest asked) {
    var reason = new TextField();
    reason.setPlaceholder(getTranslation("backoffice.lift.why"));
    reason.setAriaLabel(getTranslation("backoffice.lift.why"));
    reason.setMaxLength(LONGEST);
    first = reason;
    var length = new Select<Duration>();
    length.setItems(Overrides.LENGTHS);
    length.setItemLabelGenerator(one -> getTranslation("backoffice.lift.hours", one.toHours()));
    length.setValue(Overrides.LENGTHS.getFirst());
    length.setAriaLabel(getTranslation("backoffice.lift.length"));
    var yes =
        SinglePress.button(
            getTranslation("backoffice.lift.yes"),
            () ->
                told(
                    asked,
                    true,
                    reason,
                    doors.overrides().grant(asked.id(), reason.getValue(), length.getValue())));
    yes.addThemeNames("primary", "small");
    yes.getElement().setAttribute("data-answer", "yes");
    var no =
        SinglePress.button(
            getTranslation("backoffice.approval.no"),
            () ->
                told(
                    asked, false, reason, doors.overrides().refuse(asked.id(), reason.getValue())));
    no.addThemeName("small");
    no.getElement().setAttribute("data-answer", "no");
    var row = new Div(reason, length, yes, no);
    row.addClassName("row");
    return row;
  }

  private void told(OverrideRequest asked, boolean yes, TextField reason, OverrideResult result) {
    switch (result) {
      case OverrideResult.Done _ -> {
        banner.success(
            getTranslation(
                yes ? "backoffice.lift.done.yes" : "backoffice.approval.done.no",
                doors.agents().byId(asked.agent()).name()));
        answered.run();
      }
      case OverrideResult.Refused(var why) when why.equals("no_reason") ->
          Fields.refuse(reason, getTranslation("backoffice.lift.refused.no_reason"));
      case OverrideResult.Refused(var why) -> {
        banner.warning(getTranslation("backoffice.lift.refused." + why));
        answered.run();
      }
    }
  }
}
