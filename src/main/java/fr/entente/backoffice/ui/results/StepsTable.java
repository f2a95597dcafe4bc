package fr.entente.backoffice.ui.results;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.results.ResultsReader.Answer;
import fr.entente.reporting.StepFigures;
import fr.entente.reporting.VersionFigures;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Step by step: the first version above, the second below.
class StepsTable extends Div {
  private final ResultsWords words;
  private final Grid<StepFigures> steps;
  private final Paragraph legend = new Paragraph();
  private @Nullable Answer shown;

  StepsTable(ResultsWords words) {
    this.words = words;
    steps = Lists.grid(words.word("steps"));
    addClassName("results-steps");
    legend.addClassName("quiet");
    Lists.link(steps, words.word("step"), this::link).setFlexGrow(1);
    pair("came", step -> words.number(step.visits()), "6rem");
    pair("skipped", step -> words.number(step.skipped()), "7rem");
    pair("ended", step -> words.number(step.ended()), "7rem");
    pair("time", step -> words.time(step.typical()), "6rem");
    pair("reached", step -> words.number(step.worth().reached()), "7rem");
    pair("promises", step -> words.number(step.worth().promises()), "7rem");
    pair("kept", step -> words.keptWhole(step.worth()), "12rem");
    add(new H2(words.word("steps")), legend, steps);
  }

  private void pair(String key, Function<StepFigures, String> figure, String width) {
    Lists.lines(steps, words.word(key), step -> lines(step, figure)).setWidth(width).setFlexGrow(0);
  }

  private Cells.Lines lines(StepFigures step, Function<StepFigures, String> figure) {
    Answer answer = shown;
    StepFigures beside = answer == null ? null : answer.beside(step);
    boolean two = answer != null && answer.other() != null;
    String second = two ? beside == null ? "–" : figure.apply(beside) : "";
    return new Cells.Lines(figure.apply(step), second);
  }

  private Cells.Link link(StepFigures step) {
    Answer answer = shown;
    return answer == null
        ? new Cells.Link("", step.title())
        : new Cells.Link(answer.query().opening(step.id()).address(), step.title());
  }

  void show(Answer answer) {
    shown = answer;
    VersionFigures one = answer.one();
    VersionFigures other = answer.other();
    legend.setText(
        one == null || other == null
            ? ""
            : words.word("legend", ResultsWords.hash(one), ResultsWords.hash(other)));
    List<StepFigures> came =
        answer.first().stream()
            .filter(step -> step.visits() > 0 || visited(answer.beside(step)))
            .toList();
    steps.setItems(came);
    Lists.asHighAsItsRows(steps);
    setVisible(!came.isEmpty());
  }

  private static boolean visited(@Nullable StepFigures step) {
    return step != null && step.visits() > 0;
  }
}
