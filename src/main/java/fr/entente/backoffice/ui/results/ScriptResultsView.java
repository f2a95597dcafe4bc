package fr.entente.backoffice.ui.results;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.backoffice.ui.results.ResultsReader.Answer;
import fr.entente.reporting.ScriptWorth;
import fr.entente.reporting.VersionFigures;
import fr.entente.uikit.Banner;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;

/// What the versions of a script earned, judged by kept promises, and two of them side by side. The
/// address says all of it; figures are read away from the screen's lock.
@Route(value = ResultsQuery.PATH, layout = MainLayout.class)
@Menu(title = "nav.results", order = 425, icon = "vaadin:scale")
@RolesAllowed({"TRAINER", "LEAD", "MANAGER"})
class ScriptResultsView extends Screen implements BeforeEnterObserver {
  private final ResultsReader reader;
  private final ResultsWords words;
  private final ResultsFilters filters;
  private final VersionCharts charts;
  private final ResultsHints hints;
  private final StepsTable steps;
  private final TrialPanel trial;
  private final StepAside aside;
  private final Banner banner = new Banner();
  private final Banner verdict = new Banner();
  private final Div page = new Div();
  private final EmptyState nothing;
  private ResultsQuery asked = ResultsQuery.of(com.vaadin.flow.router.QueryParameters.empty());

  ScriptResultsView(ResultsReader reader, Formats formats) {
    super("nav.results");
    this.reader = reader;
    addClassName("reports");
    words = new ResultsWords(this, formats);
    filters = new ResultsFilters(words, this::go);
    charts = new VersionCharts(words);
    hints = new ResultsHints(words);
    steps = new StepsTable(words);
    trial = new TrialPanel(words, reader, () -> ask(asked));
    aside = new StepAside(words);
    nothing = new EmptyState(words.word("none"), words.word("none.advice"));
    verdict.addClassName("results-verdict");
    var says = new Paragraph(words.word("explained", ScriptWorth.ENOUGH));
    says.addClassName("quiet");
    var left = new Div(charts.versions(), hints, trial);
    left.addClassName("report-weeks");
    var both = new Div(left, charts.flow());
    both.addClassName("report-charts");
    var main = new Div(verdict, both, steps, says);
    main.addClassName("report-main");
    page.add(main, aside);
    page.addClassName("report-page");
    add(filters, banner, nothing, page);
    nothing.setVisible(false);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ask(ResultsQuery.of(event.getLocation().getQueryParameters()));
  }

  private void go(ResultsQuery query) {
    UI.getCurrent().navigate(ScriptResultsView.class, query.parameters());
  }

  private void ask(ResultsQuery query) {
    asked = query;
    page.getElement().setAttribute("aria-busy", "true");
    banner.clear();
    reader.ask(UI.getCurrent(), query, () -> query.equals(asked), this::show, this::failed);
  }

  private void show(Answer answer) {
    page.getElement().setAttribute("aria-busy", "false");
    boolean some = !answer.versions().isEmpty();
    nothing.setVisible(!some);
    page.setVisible(some);
    filters.show(answer);
    verdict(answer);
    charts.show(answer);
    hints.show(answer);
    trial.show(answer);
    steps.show(answer);
    aside.show(answer);
  }

  private void verdict(Answer answer) {
    VersionFigures one = answer.one();
    VersionFigures other = answer.other();
    if (one == null || other == null || one.equals(other)) {
      verdict.information(words.word("verdict.alone"));
    } else if (answer.onTrial()) {
      verdict.information(words.word("verdict.trial"));
    } else {
      verdict.information(words.verdict(one, other));
    }
  }

  private void failed() {
    page.getElement().setAttribute("aria-busy", "false");
    banner.error(getTranslation("backoffice.reports.failed"));
  }
}
