package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.commitments.Approval;
import fr.entente.commitments.ApprovalResult;
import fr.entente.commitments.Approvals;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// What agents ask their leads: terms beyond their limits, with yes and no. Not there when nobody
/// asks; rebuilt only when the questions changed, so that an answer being typed stays.
final class ApprovalsPanel extends Section {
  /// The doors that the panel needs.
  @Lazy
  @Component
  record Doors(Approvals approvals, Agents agents, Portfolio portfolio, Formats formats) {}

  private final Doors doors;
  private final Banner banner;
  private final Runnable answered;
  private List<Long> shown = List.of();

  ApprovalsPanel(Doors doors, Banner banner, Runnable answered) {
    this.doors = doors;
    this.answered = answered;
    this.banner = banner;
    addClassName("approvals");
    getElement().setAttribute("aria-label", getTranslation("backoffice.approvals"));
    getElement().setAttribute("aria-live", "polite");
    setVisible(false);
  }

  void show(List<Approval> waiting) {
    var ids = waiting.stream().map(Approval::id).toList();
    if (ids.equals(shown)) {
      return;
    }
    shown = ids;
    removeAll();
    setVisible(!waiting.isEmpty());
    add(new H2(getTranslation("backoffice.approvals")));
    waiting.forEach(asked -> add(question(asked)));
  }

  private Div question(Approval asked) {
    var formats = doors.formats();
    String debtor =
        doors
            .portfolio()
            .account(asked.account())
            .map(account -> doors.portfolio().debtor(account.debtor()).name())
            .orElse("–");
    var link = new RouterLink(debtor, AccountView.class, asked.account().value());
    var who = new Span(doors.agents().byId(asked.agent()).name());
    who.addClassName("approval-agent");
    var terms =
        new Span(
            getTranslation(
                "backoffice.approval.terms",
                asked.parts(),
                formats.money(asked.total()),
                formats.date(asked.firstOn()),
                formats.date(asked.lastOn())));
    var why = new Span(getTranslation("backoffice.approval.reason." + asked.reason()));
    why.addClassName("quiet");
    var head = new Div(who, new Span(formats.relative(asked.askedAt())), link, terms, why);
    head.addClassName("approval-head");
    if (!asked.words().isBlank()) {
      head.add(new Span("« " + asked.words() + " »"));
    }
    var box = new Div(head, answer(asked));
    box.addClassName("approval-question");
    box.getElement().setAttribute("data-approval", Long.toString(asked.id()));
    return box;
  }

  private Div answer(Approval asked) {
    var reason = new TextField();
    reason.setPlaceholder(getTranslation("backoffice.approval.why"));
    reason.setAriaLabel(getTranslation("backoffice.approval.why"));
    reason.setMaxLength(500);
    var yes =
        SinglePress.button(
            getTranslation("backoffice.approval.yes"),
            () -> decide(asked, true, reason.getValue()));
    yes.addThemeNames("primary", "small");
    yes.getElement().setAttribute("data-answer", "yes");
    var no =
        SinglePress.button(
            getTranslation("backoffice.approval.no"),
            () -> decide(asked, false, reason.getValue()));
    no.addThemeName("small");
    no.getElement().setAttribute("data-answer", "no");
    var row = new Div(reason, yes, no);
    row.addClassName("row");
    return row;
  }

  private void decide(Approval asked, boolean yes, String reason) {
    switch (doors.approvals().decide(asked.id(), yes, reason)) {
      case ApprovalResult.Done _ ->
          banner.success(
              getTranslation(
                  yes ? "backoffice.approval.done.yes" : "backoffice.approval.done.no",
                  doors.agents().byId(asked.agent()).name()));
      case ApprovalResult.Refused(var why) ->
          banner.warning(getTranslation("backoffice.approval.refused." + why));
    }
    answered.run();
  }
}
