package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.entente.accounts.Portfolio;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.FilterRow;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListScreen;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.backoffice.ui.UploadTexts;
import fr.entente.exchange.AnalysisResult;
import fr.entente.exchange.ImportFilter;
import fr.entente.exchange.ImportOrder;
import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.ImportState;
import fr.entente.exchange.ImportStatus;
import fr.entente.exchange.Imports;
import fr.entente.exchange.Layouts;
import fr.entente.kernel.Language;
import fr.entente.uikit.Banner;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import jakarta.annotation.security.RolesAllowed;

/// Brings files in: upload, check the reading, dry run, apply; and what was brought in before.
@Route(value = "imports", layout = MainLayout.class)
@Menu(title = "nav.imports", order = 330, icon = "vaadin:upload")
@RolesAllowed({"LEAD", "MANAGER", "ADMINISTRATOR"})
class ImportsView extends ListScreen {
  private final Imports imports;
  private final Layouts layouts;
  private final Portfolio portfolio;
  private final Formats formats;
  private final Banner banner = new Banner();
  private final Div current = new Div();
  private final FilterRow filters = new FilterRow(this::go);
  private final RangeBar range;
  private final Grid<ImportStatus> past = Lists.grid(getTranslation("backoffice.import.past"));

  ImportsView(Imports imports, Layouts layouts, Portfolio portfolio, Formats formats) {
    super("nav.imports");
    this.imports = imports;
    this.layouts = layouts;
    this.portfolio = portfolio;
    this.formats = formats;
    columns();
    current.setWidthFull();
    filters
        .choice(
            "state", getTranslation("backoffice.people.state"), "import.state", ImportState.class)
        .search("q", getTranslation("backoffice.import.file"));
    range = new RangeBar(formats, from -> go(address().from(from)));
    add(upload(), banner, current, new H2(getTranslation("backoffice.import.past")), filters);
    add(past, range);
  }

  @Override
  protected void show(ListAddress asked) {
    filters.show(asked);
    var order = asked.order(ImportOrder.NEWEST);
    var page =
        imports.past(
            new ImportFilter(asked.choice("state", ImportState.class), asked.text("q")),
            order,
            asked.page());
    Lists.ordered(past, order);
    Lists.show(past, page.rows());
    past.setEmptyStateComponent(
        nothing(new EmptyState(VaadinIcon.UPLOAD, getTranslation("backoffice.import.none"))));
    range.show(page);
  }

  private Upload upload() {
    var upload = new Upload();
    upload.setUploadHandler(
        new ListUpload(
            imports,
            result -> {
              show(result);
              // The next file can follow without taking the last one off the list first.
              upload.clearFileList();
            }));
    upload.setAcceptedFileTypes(
        ".csv", ".txt", ".tsv", ".xlsx", ".xml", ".zip", ".ofx", ".sta", ".mt940", ".940", ".cfo",
        ".cfonb", ".afb", ".dat");
    upload.setMaxFiles(1);
    upload.setWidthFull();
    upload.setI18n(UploadTexts.of(this, "backoffice.upload"));
    return upload;
  }

  private void show(AnalysisResult result) {
    banner.clear();
    current.removeAll();
    switch (result) {
      case AnalysisResult.Analysed(var proposal) ->
          current.add(new ImportPanel(proposal, imports, layouts, portfolio, formats, this::again));
      case AnalysisResult.Refused(ImportProblem problem) ->
          banner.error(ImportTexts.problem(this, problem));
    }
    again();
  }

  private void columns() {
    Lists.asks(
        Lists.text(
                past,
                getTranslation("backoffice.import.number"),
                s -> Long.toString(s.id().value()))
            .setFlexGrow(0),
        ImportOrder.NUMBER);
    Lists.asks(
        Lists.link(
            past,
            getTranslation("backoffice.import.file"),
            s -> new Cells.Link(ImportView.ROUTE + "/" + s.id().value(), s.fileName())),
        ImportOrder.FILE);
    Lists.asks(
        Lists.component(
            past,
            getTranslation("backoffice.people.state"),
            status -> ImportTexts.state(this, status)),
        ImportOrder.STATE);
    Lists.figure(past, getTranslation("backoffice.import.lines"), s -> formats.number(s.lines()));
    Lists.text(
            past,
            getTranslation("backoffice.import.result"),
            s -> ImportTexts.summary(this, s, formats))
        .setFlexGrow(2);
    Lists.component(past, getTranslation("backoffice.import.rejects"), this::rejects);
    Lists.whenAsked(past, ImportOrder.class, by -> go(address().sorted(by)));
  }

  private com.vaadin.flow.component.Component rejects(ImportStatus status) {
    var report = status.report();
    if (report == null || report.rejectedLines() + report.warnings() == 0) {
      return new com.vaadin.flow.component.html.Span("–");
    }
    var language = Language.of(getLocale().getLanguage());
    DownloadHandler file =
        event -> {
          event.setFileName("rejects-" + status.id().value() + ".csv");
          event.setContentType("text/csv; charset=UTF-8");
          imports.writeRejects(status.id(), language, event.getOutputStream());
        };
    return new Anchor(
        file,
        getTranslation("backoffice.import.rejects.get", report.rejectedLines(), report.warnings()));
  }
}
