package fr.entente.backoffice.ui.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.backoffice.ui.accounts.CallView;
import fr.entente.backoffice.ui.reports.ReportReader.Answer;
import fr.entente.reporting.PromiseLine;
import fr.entente.uikit.EmptyState;
import java.time.LocalDate;

/// What stands behind the figure that was opened: the parts, each with its account and its call.
class ReportAside extends Aside {
  private final ReportWords words;
  private final H2 title = new H2();
  private final Anchor close = new Anchor();
  private final Grid<PromiseLine> lines;

  ReportAside(ReportWords words) {
    this.words = words;
    lines = Lists.grid(words.word("behind"));
    addClassName("report-aside");
    close.setText(words.word("close"));
    close.addClassName("aside-close");
    var head = new Div(title, close);
    head.addClassName("aside-head");
    columns();
    add(head, lines);
    setVisible(false);
  }

  private void columns() {
    Lists.component(lines, getTranslation("backoffice.debtor"), ReportAside::debtor)
        .setAutoWidth(false)
        .setWidth("14rem");
    Lists.figure(lines, words.word("deadline"), one -> words.formats().date(one.deadline()));
    Lists.figure(lines, words.word("promised"), one -> words.formats().money(one.amount()));
    Lists.figure(lines, words.word("received.sum"), one -> words.formats().money(one.received()));
    Lists.text(
        lines, words.word("state"), one -> Labels.of(this, "commitment.status", one.status()));
    Lists.component(lines, words.word("call"), this::call);
    Lists.text(lines, getTranslation("agents.role.AGENT"), PromiseLine::agentName);
    lines.setEmptyStateComponent(
        new EmptyState(words.word("behind.none"), words.word("behind.none.advice")));
  }

  void show(Answer answer) {
    ReportQuery query = answer.query();
    setVisible(query.opened());
    close.setHref(query.closed().address());
    title.setText(title(query) + " (" + words.formats().number(answer.behind().size()) + ")");
    lines.setItems(answer.behind());
  }

  private String title(ReportQuery query) {
    LocalDate week = query.week();
    String open = query.open();
    if (week != null) {
      return words.word("week") + " " + words.formats().date(week);
    }
    return open == null || open.equals(ReportQuery.ALL)
        ? words.word("behind")
        : words.group(query.by(), open);
  }

  private static Component debtor(PromiseLine line) {
    return new RouterLink(line.debtorName(), AccountView.class, line.account().value());
  }

  private Component call(PromiseLine line) {
    if (line.call() == null) {
      return new Span("–");
    }
    String day = words.formats().date(line.agreedOn());
    return new RouterLink(day, CallView.class, line.call().value());
  }
}
