package fr.entente.backoffice.ui.results;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.results.ResultsReader.Answer;
import fr.entente.reporting.StepFigures;
import java.util.Comparator;
import java.util.List;

/// What a trainer should look at in the first of the two versions, in words.
class ResultsHints extends Div {
  private static final int UNUSED = 200;
  private static final int SKIPPED_FROM = 20;
  private static final int MOST = 4;

  private final ResultsWords words;
  private final UnorderedList list = new UnorderedList();

  ResultsHints(ResultsWords words) {
    this.words = words;
    addClassNames("floor-card", "results-hints");
    add(new H2(words.word("hints")), list);
  }

  void show(Answer answer) {
    list.removeAll();
    skipped(answer.first())
        .forEach(step ->
            hint(
                answer,
                step,
                words.word(
                    "hint.skipped",
                    step.title(),
                    words.number(step.skipped()),
                    words.number(step.visits()))));
    answer.first().stream()
        .flatMap(step ->
            step.branches().stream()
                .filter(branch -> step.neverUsed(branch, UNUSED))
                .map(branch -> new Unused(step, branch.text())))
        .limit(MOST)
        .forEach(unused ->
            hint(
                answer,
                unused.step(),
                words.word(
                    "hint.unused",
                    unused.answer(),
                    unused.step().title(),
                    words.number(unused.step().visits()))));
    if (list.getComponentCount() == 0) {
      list.add(new ListItem(words.word("hint.none", UNUSED)));
    }
  }

  private record Unused(StepFigures step, String answer) {}

  private static List<StepFigures> skipped(List<StepFigures> steps) {
    return steps.stream()
        .filter(step -> step.visits() >= SKIPPED_FROM && step.skipped() > 0)
        .sorted(
            Comparator.comparingDouble(
                step -> -(double) step.skipped() / Math.max(1, step.visits())))
        .limit(2)
        .toList();
  }

  private void hint(Answer answer, StepFigures step, String text) {
    var link = new RouterLink(text, ScriptResultsView.class);
    QueryParameters there = answer.query().opening(step.id()).parameters();
    link.setQueryParameters(there);
    list.add(new ListItem(link));
  }
}
