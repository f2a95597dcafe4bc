package fr.entente.backoffice.ui.results;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.accounts.CallView;
import fr.entente.backoffice.ui.results.ResultsReader.Answer;
import fr.entente.reporting.BranchFigures;
import fr.entente.reporting.ScriptResults.Behind;
import fr.entente.reporting.StepFigures;
import fr.entente.uikit.EmptyState;
import org.jspecify.annotations.Nullable;

/// The step that was opened: its answers, each with what came of the calls that took it, and the
/// newest of these calls.
class StepAside extends Aside {
  private final ResultsWords words;
  private final H2 title = new H2();
  private final Anchor close = new Anchor();
  private final Grid<BranchFigures> branches;
  private final Anchor skipped = new Anchor();
  private final H3 heading = new H3();
  private final Paragraph closed = new Paragraph();
  private final Grid<Behind> calls;
  private @Nullable Answer shown;

  StepAside(ResultsWords words) {
    this.words = words;
    branches = Lists.grid(words.word("answers"));
    calls = Lists.grid(words.word("behind"));
    addClassNames("report-aside", "results-aside");
    close.setText(words.word("close"));
    close.addClassName("aside-close");
    closed.addClassName("quiet");
    closed.setText(words.word("behind.closed"));
    var head = new Div(title, close);
    head.addClassName("aside-head");
    columns();
    Lists.asHighAsItsRows(branches);
    skipped.addClassName("aside-close");
    add(head, branches, skipped, heading, closed, calls);
    setVisible(false);
  }

  private void columns() {
    Lists.link(branches, words.word("answer"), this::link).setFlexGrow(1);
    Lists.figure(branches, words.word("took"), one -> words.number(one.worth().calls()));
    Lists.figure(branches, words.word("promises"), one -> words.number(one.worth().promises()));
    Lists.figure(branches, words.word("kept"), one -> words.keptWhole(one.worth()));
    Lists.component(calls, words.word("call"), this::call);
    Lists.link(
        calls,
        getTranslation("backoffice.debtor"),
        one -> Cells.Link.to(one.account(), one.debtor(), ""));
    Lists.text(calls, getTranslation("agents.role.AGENT"), Behind::agent);
    Lists.text(calls, getTranslation("backoffice.call.outcome"), this::outcome);
    Lists.text(calls, words.word("kept"), this::kept);
    calls.setEmptyStateComponent(
        new EmptyState(words.word("behind.none"), words.word("behind.none.advice")));
  }

  void show(Answer answer) {
    shown = answer;
    ResultsQuery query = answer.query();
    StepFigures step =
        answer.first().stream()
            .filter(one -> one.id().equals(query.step()))
            .findFirst()
            .orElse(null);
    setVisible(step != null);
    if (step == null) {
      return;
    }
    title.setText(step.title());
    close.setHref(query.opening(null).address());
    branches.setItems(step.branches());
    skipped.setText(words.word("behind.skipped", step.skipped()));
    skipped.setHref(query.listing(0).address());
    heading.setText(heading(step, query.digit()));
    closed.setVisible(!answer.opens());
    calls.setVisible(answer.opens());
    calls.setItems(answer.behind());
  }

  private String heading(StepFigures step, @Nullable Integer digit) {
    if (digit == null) {
      return words.word("behind.all", step.visits());
    }
    return step.branches().stream()
        .filter(branch -> branch.digit() == digit)
        .findFirst()
        .map(branch -> words.word("behind.answer", branch.text(), branch.worth().calls()))
        .orElseGet(() -> words.word("behind.skipped", step.skipped()));
  }

  private Cells.Link link(BranchFigures branch) {
    Answer answer = shown;
    String address = answer == null ? "" : answer.query().listing(branch.digit()).address();
    return new Cells.Link(address, branch.digit() + ". " + branch.text());
  }

  private RouterLink call(Behind one) {
    return new RouterLink(words.formats().day(one.at()), CallView.class, one.call().value());
  }

  private String outcome(Behind one) {
    return one.outcome() == null ? "–" : getTranslation("backoffice.disposition." + one.outcome());
  }

  private String kept(Behind one) {
    return one.resolved() == 0 ? "–" : words.word("of", one.kept(), one.resolved());
  }
}
