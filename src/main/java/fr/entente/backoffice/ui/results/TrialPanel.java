package fr.entente.backoffice.ui.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import fr.entente.backoffice.ui.results.ResultsReader.Answer;
import fr.entente.backoffice.ui.results.ResultsReader.TrialWish;
import fr.entente.kernel.Language;
import fr.entente.reporting.TrialOutlook;
import fr.entente.reporting.TrialProgress;
import fr.entente.reporting.VersionFigures;
import fr.entente.scripts.TrialStart;
import fr.entente.uikit.Banner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fair trials of a script: the one that runs, those that ended, and what another one would
/// need.
class TrialPanel extends Div {
  /// The smallest difference of interest, in parts of one.
  static final List<Double> DIFFERENCES = List.of(0.05, 0.1, 0.15, 0.2, 0.3);

  private final ResultsWords words;
  private final TrialWords trials;
  private final ResultsReader reader;
  private final Runnable again;
  private final Banner banner = new Banner();
  private final Div content = new Div();
  private final Select<Double> smallest = new Select<>();
  private @Nullable Answer shown;

  TrialPanel(ResultsWords words, ResultsReader reader, Runnable again) {
    this.words = words;
    this.reader = reader;
    this.again = again;
    trials = new TrialWords(words);
    addClassNames("floor-card", "results-trial");
    content.addClassName("results-trials");
    smallest.setLabel(words.word("trial.smallest"));
    smallest.setItems(DIFFERENCES);
    smallest.setItemLabelGenerator(trials::points);
    smallest.setValue(0.1);
    smallest.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        show(shown);
      }
    });
    var why = new Paragraph(words.word("trial.why"));
    why.addClassName("quiet");
    add(new H2(words.word("trial")), why, banner, content);
  }

  void show(@Nullable Answer answer) {
    shown = answer;
    content.removeAll();
    if (answer == null || answer.versions().isEmpty()) {
      return;
    }
    boolean runs = answer.trials().stream().anyMatch(one -> one.trial().running());
    answer.trials().forEach(one -> content.add(trial(one, answer.starts())));
    if (!runs) {
      content.add(next(answer));
    }
  }

  private Component trial(TrialProgress progress, boolean stops) {
    var card = new Div(new H3(trials.title(progress)), new Paragraph(trials.state(progress)));
    card.addClassName("results-trial-one");
    if (progress.trial().running()) {
      var bar = new ProgressBar(0, 1, progress.done());
      bar.getElement().setAttribute("aria-label", words.word("trial.progress"));
      card.add(bar, new Paragraph(trials.blind()));
      if (stops) {
        card.add(new Button(words.word("trial.stop"), _ -> askToStop(progress)));
      }
    } else {
      card.add(new Paragraph(trials.verdict(progress)));
    }
    return card;
  }

  private Component next(Answer answer) {
    var card = new Div(new H3(words.word("trial.next")));
    card.addClassName("results-trial-one");
    VersionFigures one = answer.one();
    VersionFigures other = answer.other();
    if (one == null || other == null) {
      card.add(new Paragraph(words.word("trial.two")));
      return card;
    }
    TrialOutlook outlook = answer.outlooks().get(smallest.getValue());
    card.add(
        new Paragraph(
            words.word("trial.between", ResultsWords.hash(one), ResultsWords.hash(other))),
        smallest);
    if (outlook != null) {
      card.add(new Paragraph(trials.outlook(outlook)));
    }
    if (answer.starts()) {
      var start =
          new Button(
              words.word("trial.start"), _ -> start(answer.query(), one.hash(), other.hash()));
      start.addThemeName("primary");
      start.setDisableOnClick(true);
      card.add(start);
    } else {
      card.add(new Paragraph(words.word("trial.who")));
    }
    return card;
  }

  private void start(ResultsQuery query, String first, String second) {
    String key = query.key();
    Language language = query.language();
    if (key == null || language == null) {
      return;
    }
    var wish = new TrialWish(key, language, first, second, smallest.getValue());
    reader.start(UI.getCurrent(), wish, this::came, this::failed);
  }

  private void came(TrialStart start) {
    again.run();
    switch (start) {
      case TrialStart.Started _ -> banner.success(words.word("trial.started"));
      case TrialStart.Refused refused ->
          banner.warning(words.word("trial.refused." + refused.reason()));
    }
  }

  private void askToStop(TrialProgress progress) {
    var dialog =
        new ConfirmDialog(
            words.word("trial.stop.title"),
            words.word("trial.stop.text"),
            words.word("trial.stop"),
            _ -> stop(progress));
    dialog.setCancelable(true);
    dialog.setCancelText(words.word("trial.stop.not"));
    dialog.open();
  }

  private void stop(TrialProgress progress) {
    reader.stop(
        UI.getCurrent(),
        progress.trial(),
        () -> {
          again.run();
          banner.information(words.word("trial.stopped"));
        },
        this::failed);
  }

  private void failed() {
    banner.error(words.word("trial.failed"));
  }
}
