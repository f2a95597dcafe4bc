package fr.entente.backoffice.ui.reports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Teams;
import fr.entente.backoffice.ui.reports.ReportReader.Answer;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.chart.ChartData;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What promises became, to look at. The address says all of it, so that it can be shared and gone
/// back from; figures are read away from the screen's lock.
@Route(value = "reports", layout = MainLayout.class)
@Menu(title = "nav.reports", order = 410, icon = "vaadin:bar-chart")
@RolesAllowed({"LEAD", "MANAGER"})
class ReportsView extends Screen implements BeforeEnterObserver {
  private final ReportReader reader;
  private final ReportFilters filters;
  private final ReportTiles tiles;
  private final ReportCharts charts;
  private final ReportAside aside;
  private final Banner banner = new Banner();
  private final Div page = new Div();
  private ReportQuery asked = ReportQuery.FIRST;
  private @Nullable Answer shown;

  ReportsView(ReportReader reader, Portfolio portfolio, Teams teams, Formats formats) {
    super("nav.reports");
    this.reader = reader;
    addClassName("reports");
    var words = new ReportWords(this, formats);
    filters = new ReportFilters(words, teams.names(), portfolio.creditors(), this::go);
    filters.add(sheets(words));
    tiles = new ReportTiles(words);
    charts = new ReportCharts(words);
    aside = new ReportAside(words);
    var main = new Div(tiles, charts);
    main.addClassName("report-main");
    page.add(main, aside);
    page.addClassName("report-page");
    add(filters, banner, page);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ask(ReportQuery.of(event.getLocation().getQueryParameters()));
  }

  private void go(ReportQuery query) {
    UI.getCurrent().navigate(ReportsView.class, query.parameters());
  }

  private void ask(ReportQuery query) {
    asked = query;
    filters.set(query);
    page.getElement().setAttribute("aria-busy", "true");
    banner.clear();
    reader.ask(UI.getCurrent(), query, () -> wants(query), this::show, this::failed);
  }

  /// An answer to what was asked before is too late.
  boolean wants(ReportQuery query) {
    return query.equals(asked);
  }

  void show(Answer answer) {
    shown = answer;
    page.getElement().setAttribute("aria-busy", "false");
    tiles.show(answer);
    charts.show(answer);
    aside.show(answer);
  }

  private void failed() {
    page.getElement().setAttribute("aria-busy", "false");
    banner.error(getTranslation("backoffice.reports.failed"));
  }

  private Div sheets(ReportWords words) {
    var csv =
        new Anchor(
            file(
                "csv",
                "text/csv; charset=UTF-8",
                // A spreadsheet reads UTF-8 only when it is told so.
                target ->
                    target.write(
                        ("\uFEFF" + ReportSheet.of(told())).getBytes(StandardCharsets.UTF_8))),
            words.word("csv"));
    var xlsx =
        new Anchor(
            file(
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                target -> ReportBook.write(getTranslation("nav.reports"), told(), target)),
            words.word("xlsx"));
    var links = new Div(csv, xlsx);
    links.addClassName("report-files");
    return links;
  }

  private interface Writing {
    void to(OutputStream target) throws IOException;
  }

  private static DownloadHandler file(String ending, String type, Writing writing) {
    return event -> {
      event.setFileName("entente-reports." + ending);
      event.setContentType(type);
      writing.to(event.getOutputStream());
    };
  }

  private List<ChartData> told() {
    Answer answer = shown;
    return answer == null ? List.of() : charts.data(answer);
  }
}
