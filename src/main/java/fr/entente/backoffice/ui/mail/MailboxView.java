package fr.entente.backoffice.ui.mail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.agents.Agents;
import fr.entente.backoffice.ui.FilterRow;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListScreen;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Stretch;
import fr.entente.mail.MailState;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.AnswerTask;
import fr.entente.outreach.MailFilter;
import fr.entente.outreach.MailKind;
import fr.entente.outreach.MailOrder;
import fr.entente.outreach.MailSummary;
import fr.entente.outreach.Mailbox;
import fr.entente.uikit.Banner;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/// Everything that was written to debtors, as they see it; mail in doubt, which a person decides;
/// their answers; and whether confirmed agreements are kept more often.
@Route(value = "mailbox", layout = MainLayout.class)
@Menu(title = "nav.mailbox", order = 230, icon = "vaadin:envelope-o")
@RolesAllowed({"LEAD", "MANAGER"})
class MailboxView extends ListScreen implements MailDecision.Ways {
  /// The lists of the page, in the order of their tabs; the address names the one that is shown.
  private enum Show {
    TASKS,
    SENT,
    UNDECIDED,
    ANSWERS,
    EFFECT
  }

  private final Mailbox mailbox;
  private final Agents agents;
  private final Formats formats;
  private final Banner banner = new Banner();
  private final FilterRow ofSent = new FilterRow(this::go);
  private final FilterRow ofAnswers = new FilterRow(this::go);
  private final MailList sent;
  private final MailList undecided;
  private final TaskList tasks;
  private final AnswerList answers;
  private final Div effect = new Div();
  private final TabSheet tabs = new TabSheet();
  private final Tab taskTab = new Tab();
  private final Tab undecidedTab = new Tab();
  private final RangeBar range;

  MailboxView(Mailbox mailbox, Agents agents, Formats formats) {
    super("nav.mailbox");
    this.mailbox = mailbox;
    this.agents = agents;
    this.formats = formats;
    sent = new MailList(getTranslation("backoffice.mail.recent"), mailbox, formats);
    sent.sorts(by -> go(address().sorted(by)));
    sent.decide(this::bounced);
    undecided = new MailList(getTranslation("backoffice.mail.undecided"), mailbox, formats);
    undecided.decide(mail -> new MailDecision(mail, this)).setFlexGrow(3);
    tasks = new TaskList(formats, (task, how) -> told(mailbox.answered(task.answer(), how, me())));
    tasks.sorts(by -> go(address().sorted(by)));
    answers = new AnswerList(formats);
    range = new RangeBar(formats, from -> go(address().from(from)));
    filters();
    tabs();
    if (!mailbox.real()) {
      add(new Paragraph(getTranslation("backoffice.mail.local")));
    }
    add(banner, tabs, range);
  }

  private void filters() {
    ofSent
        .choice(
            "state",
            getTranslation("backoffice.mail.state"),
            MailState.class,
            state -> getTranslation("outreach.state." + state))
        .choice(
            "kind",
            getTranslation("backoffice.mail.kind"),
            MailKind.class,
            kind -> getTranslation("outreach.kind." + kind))
        .search("q", getTranslation("backoffice.mail.search"));
    ofAnswers.choice(
        "answer", getTranslation("backoffice.mail.answer"), "mail.answer", AnswerKind.class);
  }

  private void tabs() {
    tabs.setSizeFull();
    tabs.add(taskTab, tasks);
    tabs.add(getTranslation("backoffice.mail.recent"), page(ofSent, sent));
    tabs.add(undecidedTab, undecided);
    tabs.add(getTranslation("backoffice.mail.answers"), page(ofAnswers, answers));
    tabs.add(getTranslation("backoffice.mail.effect"), effect);
    tabs.addSelectedChangeListener(event -> {
      if (event.isFromClient()) {
        go(ListAddress.none().with("show", Show.values()[tabs.getSelectedIndex()]));
      }
    });
  }

  private static Div page(FilterRow filters, Component list) {
    var page = new Div(filters, list);
    page.addClassName("list-page");
    return page;
  }

  @Override
  protected void show(ListAddress asked) {
    List<AnswerTask> open = mailbox.tasks(Stretch.REACH);
    taskTab.setLabel(counted("backoffice.mail.tasks", open.size()));
    Show asks = asked.choice("show", Show.class);
    Show shown = asks == null ? open.isEmpty() ? Show.SENT : Show.TASKS : asks;
    tabs.setSelectedIndex(shown.ordinal());
    var doubts = mailbox.undecided(shown == Show.UNDECIDED ? asked.page() : new Stretch(0, 1));
    undecidedTab.setLabel(counted("backoffice.mail.undecided", doubts.counted()));
    range.show(
        switch (shown) {
          case TASKS -> tasks.show(open, asked.order(TaskList.Order.URGENT), asked.page());
          case SENT -> showSent(asked);
          case UNDECIDED -> showUndecided(doubts);
          case ANSWERS -> showAnswers(asked);
          case EFFECT -> showEffect();
        });
  }

  private Listed<?> showSent(ListAddress asked) {
    ofSent.show(asked);
    var order = asked.order(MailOrder.NEWEST);
    var filter =
        new MailFilter(
            asked.choice("state", MailState.class),
            asked.choice("kind", MailKind.class),
            asked.text("q"));
    var page = mailbox.mails(filter, order, asked.page());
    sent.show(
        order,
        page.rows(),
        nothing(
            new EmptyState(VaadinIcon.ENVELOPE_O, getTranslation("backoffice.mail.none"))
                .deed(getTranslation("nav.worklist"), () -> UI.getCurrent().navigate("worklist"))));
    return page;
  }

  private Listed<?> showUndecided(Listed<MailSummary> doubts) {
    undecided.show(
        doubts.rows(),
        new EmptyState(VaadinIcon.ENVELOPE_O, getTranslation("backoffice.mail.undecided.none")));
    return doubts;
  }

  private Listed<?> showAnswers(ListAddress asked) {
    ofAnswers.show(asked);
    var page = mailbox.answers(asked.choice("answer", AnswerKind.class), asked.page());
    answers.show(
        page.rows(),
        nothing(new EmptyState(VaadinIcon.INBOX, getTranslation("backoffice.mail.answers.none"))));
    return page;
  }

  private Listed<?> showEffect() {
    effect.removeAll();
    effect.add(new CohortTable(mailbox.cohorts(), formats));
    return new Listed<>(List.of(), 0, 0);
  }

  private String counted(String key, int number) {
    return getTranslation(key) + (number == 0 ? "" : " (" + formats.number(number) + ")");
  }

  @Override
  public void arrived(MailSummary mail, String reason) {
    told(mailbox.arrived(mail.id(), reason, me()));
  }

  @Override
  public void again(MailSummary mail, String reason) {
    told(mailbox.sendAgain(mail.id(), reason, me()));
  }

  @Override
  public void giveUp(MailSummary mail, String reason) {
    told(mailbox.giveUp(mail.id(), reason, me()));
  }

  private AgentId me() {
    return agents.current().id();
  }

  private void told(boolean done) {
    if (done) {
      banner.success(getTranslation("backoffice.mail.decided"));
    } else {
      banner.warning(getTranslation("backoffice.mail.decided.before"));
    }
    again();
  }

  private Component bounced(MailSummary line) {
    if (line.state() != MailState.SENT) {
      return new Span();
    }
    var button =
        new Button(
            getTranslation("backoffice.mail.bounced"),
            event -> new BounceDialog(line, reason -> bounced(line, reason)).open());
    button.addThemeNames("tertiary", "small");
    button.setAriaLabel(getTranslation("backoffice.mail.bounced") + ": " + line.recipient());
    return button;
  }

  private void bounced(MailSummary mail, String reason) {
    if (mailbox.bounced(mail.id(), reason, me())) {
      banner.success(getTranslation("backoffice.mail.bounced.done"));
    } else {
      banner.warning(getTranslation("backoffice.mail.decided.before"));
    }
    again();
  }
}
