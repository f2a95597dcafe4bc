package fr.entente.backoffice.ui.mail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.entente.agents.Agents;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.kernel.AgentId;
import fr.entente.mail.MailState;
import fr.entente.outreach.AnswerLine;
import fr.entente.outreach.MailSummary;
import fr.entente.outreach.Mailbox;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;

/// Everything that was written to debtors, as they see it; mail in doubt, which a person decides;
/// their answers; and whether confirmed agreements are kept more often.
@Route(value = "mailbox", layout = MainLayout.class)
@Menu(title = "nav.mailbox", order = 230, icon = "vaadin:envelope-o")
@RolesAllowed({"LEAD", "MANAGER"})
class MailboxView extends Screen implements MailDecision.Ways {
  private static final int RECENT = 200;

  private final Mailbox mailbox;
  private final Agents agents;
  private final Formats formats;
  private final Banner banner = new Banner();
  private final MailList recent;
  private final MailList undecided;
  private final TaskList tasks;
  private final Tab taskTab = new Tab();
  private final Tab undecidedTab = new Tab();

  MailboxView(Mailbox mailbox, Agents agents, Formats formats) {
    super("nav.mailbox");
    this.mailbox = mailbox;
    this.agents = agents;
    this.formats = formats;
    recent = new MailList(getTranslation("backoffice.mail.recent"), mailbox, formats);
    recent.whenEmpty(getTranslation("backoffice.mail.none"));
    recent.decide(this::bounced);
    undecided = new MailList(getTranslation("backoffice.mail.undecided"), mailbox, formats);
    undecided.whenEmpty(getTranslation("backoffice.mail.undecided.none"));
    undecided.decide(mail -> new MailDecision(mail, this)).setFlexGrow(3);
    tasks = new TaskList(formats, (task, how) -> told(mailbox.answered(task.answer(), how, me())));
    var tabs = new TabSheet();
    tabs.setSizeFull();
    tabs.add(taskTab, tasks);
    tabs.add(getTranslation("backoffice.mail.recent"), recent);
    tabs.add(undecidedTab, undecided);
    tabs.add(getTranslation("backoffice.mail.answers"), answers());
    tabs.add(getTranslation("backoffice.mail.effect"), new CohortTable(mailbox.cohorts(), formats));
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
    recent.show(mailbox.newest(RECENT));
    var open = mailbox.tasks(RECENT);
    tasks.show(open);
    taskTab.setLabel(counted("backoffice.mail.tasks", open.size()));
    var doubts = mailbox.undecided();
    undecided.show(doubts);
    undecidedTab.setLabel(counted("backoffice.mail.undecided", doubts.size()));
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
    refresh();
  }

  private Component bounced(MailSummary line) {
    if (line.state() != MailState.SENT) {
      return new Span();
    }
    var button =
        new Button(getTranslation("backoffice.mail.bounced"), event -> confirmBounce(line));
    button.addThemeNames("tertiary", "small");
    button.setAriaLabel(getTranslation("backoffice.mail.bounced") + ": " + line.recipient());
    return button;
  }

  private void confirmBounce(MailSummary line) {
    var dialog =
        new ConfirmDialog(
            getTranslation("backoffice.mail.bounced.title"),
            getTranslation("backoffice.mail.bounced.text", line.recipient()),
            getTranslation("backoffice.mail.bounced"),
            event -> {
              if (mailbox.bounced(line.id(), "bounced", me())) {
                banner.success(getTranslation("backoffice.mail.bounced.done"));
              } else {
                banner.warning(getTranslation("backoffice.mail.decided.before"));
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
        line -> new RouterLink(line.debtorName(), AccountView.class, line.account().value()));
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
}
