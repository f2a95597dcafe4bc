package fr.entente.backoffice.ui.mail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.entente.agents.Agents;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import fr.entente.outreach.AnswerLine;
import fr.entente.outreach.AnswerTask;
import fr.entente.outreach.CohortFigures;
import fr.entente.outreach.MailLine;
import fr.entente.outreach.MailState;
import fr.entente.outreach.Mailbox;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Fields;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.StatusBadge;
import jakarta.annotation.security.RolesAllowed;

/// Everything that was written to debtors, as they see it; mail in doubt, which a person decides;
/// their answers; and whether confirmed agreements are kept more often.
@Route(value = "mailbox", layout = MainLayout.class)
@Menu(title = "nav.mailbox", order = 55)
@RolesAllowed({"LEAD", "MANAGER"})
class MailboxView extends Screen {
  private static final int RECENT = 200;

  // A rate of fewer says more about chance than about recaps: only the interval is shown.
  private static final int FEW = 20;

  private final Mailbox mailbox;
  private final Agents agents;
  private final Formats formats;
  private final Banner banner = new Banner();
  private final Grid<MailLine> recent;
  private final Grid<MailLine> undecided;
  private final Grid<AnswerTask> tasks;
  private final Tab taskTab = new Tab();
  private final Tab undecidedTab = new Tab();

  MailboxView(Mailbox mailbox, Agents agents, Formats formats) {
    super("nav.mailbox");
    this.mailbox = mailbox;
    this.agents = agents;
    this.formats = formats;
    recent = mails("backoffice.mail.recent");
    recent.setEmptyStateText(getTranslation("backoffice.mail.none"));
    Lists.component(recent, getTranslation("backoffice.mail.decide"), this::bounced);
    undecided = mails("backoffice.mail.undecided");
    undecided.setEmptyStateText(getTranslation("backoffice.mail.undecided.none"));
    Lists.component(undecided, getTranslation("backoffice.mail.decide"), this::decide)
        .setFlexGrow(3);
    tasks = tasks();
    var tabs = new TabSheet();
    tabs.setSizeFull();
    tabs.add(taskTab, tasks);
    tabs.add(getTranslation("backoffice.mail.recent"), recent);
    tabs.add(undecidedTab, undecided);
    tabs.add(getTranslation("backoffice.mail.answers"), answers());
    tabs.add(getTranslation("backoffice.mail.effect"), effect());
    if (!mailbox.real()) {
      add(new Paragraph(getTranslation("backoffice.mail.local")));
    }
    add(banner, tabs);
    refresh();
    if (mailbox.tasks(1).isEmpty()) {
      tabs.setSelectedIndex(1);
    }
  }

  private void refresh() {
    recent.setItems(mailbox.newest(RECENT));
    var open = mailbox.tasks(RECENT);
    tasks.setItems(open);
    taskTab.setLabel(counted("backoffice.mail.tasks", open.size()));
    var doubts = mailbox.undecided();
    undecided.setItems(doubts);
    undecidedTab.setLabel(counted("backoffice.mail.undecided", doubts.size()));
  }

  private String counted(String key, int number) {
    return getTranslation(key) + (number == 0 ? "" : " (" + formats.number(number) + ")");
  }

  /// What debtors wrote and a person must answer: what to do, who, by when.
  private Grid<AnswerTask> tasks() {
    var list = Lists.<AnswerTask>grid(getTranslation("backoffice.mail.tasks"));
    Lists.component(list, getTranslation("backoffice.mail.task.due"), this::due);
    Lists.component(
        list,
        getTranslation("backoffice.debtor"),
        task -> account(task.debtorName(), task.account()));
    Lists.text(
            list,
            getTranslation("backoffice.mail.task.next"),
            task ->
                getTranslation(
                    "backoffice.mail.task.next." + task.kind(), formats.date(task.wantedOn())))
        .setFlexGrow(2);
    Lists.text(list, getTranslation("backoffice.mail.words"), AnswerTask::words).setFlexGrow(2);
    Lists.text(
        list,
        getTranslation("backoffice.mail.task.owner"),
        task -> task.ownerName() == null ? "–" : task.ownerName());
    Lists.component(list, getTranslation("backoffice.mail.decide"), this::answer).setFlexGrow(2);
    list.addThemeNames("wrap-cell-content");
    list.setEmptyStateText(getTranslation("backoffice.mail.task.none"));
    return list;
  }

  private Component due(AnswerTask task) {
    String moment = formats.moment(task.dueAt());
    return task.late()
        ? new StatusBadge(
            StatusBadge.Shape.ALERT, moment + " · " + getTranslation("backoffice.mail.task.late"))
        : new Span(moment);
  }

  private Component answer(AnswerTask task) {
    var how = new TextField();
    how.setPlaceholder(getTranslation("backoffice.reason"));
    how.setAriaLabel(getTranslation("backoffice.reason") + ": " + task.debtorName());
    var done =
        new Button(
            getTranslation("backoffice.mail.task.done"),
            event -> {
              if (how.isEmpty()) {
                Fields.refuse(how, getTranslation("backoffice.reason.missing"));
              } else {
                told(mailbox.answered(task.answer(), how.getValue(), agents.current().id()));
              }
            });
    done.addThemeName("small");
    var box = new Div(how, done);
    box.addClassName("row");
    return box;
  }

  private Grid<MailLine> mails(String title) {
    var list = Lists.<MailLine>grid(getTranslation(title));
    Lists.text(list, getTranslation("backoffice.at"), line -> formats.moment(line.createdAt()));
    Lists.component(list, getTranslation("backoffice.mail.state"), this::state);
    Lists.text(
        list,
        getTranslation("backoffice.mail.kind"),
        line -> getTranslation("outreach.kind." + line.kind()));
    Lists.component(
        list,
        getTranslation("backoffice.debtor"),
        line -> account(line.debtorName(), line.account()));
    Lists.text(list, getTranslation("backoffice.mail.to"), MailLine::recipient);
    Lists.component(list, getTranslation("backoffice.mail.subject"), this::subject).setFlexGrow(2);
    Lists.figure(list, getTranslation("backoffice.mail.tries"), MailLine::attempt);
    return list;
  }

  private Component state(MailLine line) {
    var shape =
        switch (line.state()) {
          case SENT -> StatusBadge.Shape.DONE;
          case QUEUED -> StatusBadge.Shape.OFFLINE;
          case SENDING -> StatusBadge.Shape.DIALLING;
          case FAILED, UNKNOWN -> StatusBadge.Shape.ALERT;
          case CANCELLED -> StatusBadge.Shape.BREAK;
        };
    return new StatusBadge(shape, getTranslation("outreach.state." + line.state()));
  }

  private Component subject(MailLine line) {
    var button =
        new Button(
            line.subject(),
            event ->
                mailbox.content(line.id()).ifPresent(mail -> new MailDialog(mail, formats).open()));
    button.addThemeNames("tertiary", "small");
    return button;
  }

  private Component decide(MailLine line) {
    var reason = new TextField();
    reason.setPlaceholder(getTranslation("backoffice.reason"));
    reason.setAriaLabel(getTranslation("backoffice.reason"));
    var arrived = decision("arrived", line, reason);
    var again = decision("again", line, reason);
    var give = decision("give_up", line, reason);
    arrived.setVisible(line.state() == MailState.UNKNOWN);
    var box = new Div(reason, arrived, again, give);
    box.addClassName("row");
    return box;
  }

  private Button decision(String what, MailLine line, TextField reason) {
    var button =
        new Button(
            getTranslation("backoffice.mail.decide." + what), event -> decided(what, line, reason));
    button.addThemeName("small");
    return button;
  }

  private void decided(String what, MailLine line, TextField reason) {
    if (reason.isEmpty()) {
      Fields.refuse(reason, getTranslation("backoffice.reason.missing"));
      return;
    }
    var me = agents.current().id();
    boolean done =
        switch (what) {
          case "arrived" -> mailbox.arrived(line.id(), reason.getValue(), me);
          case "again" -> mailbox.sendAgain(line.id(), reason.getValue(), me);
          default -> mailbox.giveUp(line.id(), reason.getValue(), me);
        };
    told(done);
  }

  private void told(boolean done) {
    if (done) {
      banner.success(getTranslation("backoffice.mail.decided"));
    } else {
      banner.warning(getTranslation("backoffice.mail.decided.before"));
    }
    refresh();
  }

  private Component bounced(MailLine line) {
    if (line.state() != MailState.SENT) {
      return new Span();
    }
    var button =
        new Button(getTranslation("backoffice.mail.bounced"), event -> confirmBounce(line));
    button.addThemeNames("tertiary", "small");
    button.setAriaLabel(getTranslation("backoffice.mail.bounced") + ": " + line.recipient());
    return button;
  }

  private void confirmBounce(MailLine line) {
    var dialog =
        new ConfirmDialog(
            getTranslation("backoffice.mail.bounced.title"),
            getTranslation("backoffice.mail.bounced.text", line.recipient()),
            getTranslation("backoffice.mail.bounced"),
            event -> {
              var me = agents.current().id();
              if (mailbox.bounced(line.id(), "bounced", me)) {
                banner.success(getTranslation("backoffice.mail.bounced.done"));
              }
              refresh();
            });
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("backoffice.job.cancel"));
    dialog.open();
  }

  private Grid<AnswerLine> answers() {
    var list = Lists.<AnswerLine>grid(getTranslation("backoffice.mail.answers"));
    Lists.text(list, getTranslation("backoffice.at"), line -> formats.moment(line.at()));
    Lists.component(
        list,
        getTranslation("backoffice.debtor"),
        line -> account(line.debtorName(), line.account()));
    Lists.text(
        list,
        getTranslation("backoffice.mail.answer"),
        line -> getTranslation("desk.recap.answer." + line.kind(), formats.date(line.wantedOn())));
    Lists.text(list, getTranslation("backoffice.mail.words"), AnswerLine::words).setFlexGrow(3);
    list.addThemeNames("wrap-cell-content");
    list.setEmptyStateText(getTranslation("backoffice.mail.answers.none"));
    list.setItems(mailbox.answers(RECENT));
    return list;
  }

  private Component effect() {
    var list = Lists.<CohortFigures>grid(getTranslation("backoffice.mail.effect"));
    Lists.text(
        list,
        getTranslation("backoffice.mail.cohort"),
        line -> getTranslation("backoffice.mail.cohort." + line.cohort()));
    Lists.figure(
        list,
        getTranslation("backoffice.mail.arrangements"),
        line -> formats.number(line.arrangements()));
    Lists.figure(list, getTranslation("backoffice.mail.kept"), line -> formats.number(line.kept()));
    Lists.figure(list, getTranslation("backoffice.mail.rate"), this::rate);
    Lists.figure(list, getTranslation("backoffice.mail.interval"), this::interval);
    Lists.figure(
        list,
        getTranslation("backoffice.mail.promised"),
        line -> formats.money(Money.euros(line.promised())));
    Lists.figure(
        list,
        getTranslation("backoffice.mail.received"),
        line -> formats.money(Money.euros(line.received())));
    var figures = mailbox.cohorts();
    list.setItems(figures);
    list.setAllRowsVisible(true);
    var box = new Div(new Paragraph(getTranslation("backoffice.mail.effect.why")), list);
    if (figures.stream().anyMatch(line -> line.arrangements() < FEW)) {
      box.add(new Paragraph(getTranslation("backoffice.mail.few", FEW)));
    }
    return box;
  }

  private String rate(CohortFigures line) {
    return line.arrangements() < FEW ? "–" : formats.percent(line.rate());
  }

  private String interval(CohortFigures line) {
    return line.arrangements() == 0
        ? "–"
        : formats.percent(line.low()) + " – " + formats.percent(line.high());
  }

  private static Component account(String name, AccountId account) {
    return new RouterLink(name, AccountView.class, account.value());
  }
}
