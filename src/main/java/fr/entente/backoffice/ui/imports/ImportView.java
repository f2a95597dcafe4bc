package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.entente.exchange.ImportId;
import fr.entente.exchange.ImportReport;
import fr.entente.exchange.ImportState;
import fr.entente.exchange.ImportStatus;
import fr.entente.exchange.Imports;
import fr.entente.exchange.StartResult;
import fr.entente.uikit.Banner;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;

/// One import: what it did, and its taking back as a whole.
@Route(value = ImportView.ROUTE, layout = MainLayout.class)
@RolesAllowed({"LEAD", "MANAGER", "ADMINISTRATOR"})
class ImportView extends Screen implements HasUrlParameter<Long> {
  /// Where an import is; its number follows.
  static final String ROUTE = "imports/file";

  private final Imports imports;
  private final Formats formats;
  private final Banner banner = new Banner();
  private final Div page = new Div();

  ImportView(Imports imports, Formats formats) {
    super("backoffice.import.title");
    this.imports = imports;
    this.formats = formats;
    page.setWidthFull();
    add(new RouterLink(getTranslation("backoffice.import.all"), ImportsView.class), banner, page);
  }

  @Override
  public void setParameter(BeforeEvent event, Long number) {
    imports
        .find(new ImportId(number))
        .ifPresentOrElse(
            this::show,
            () -> {
              page.removeAll();
              page.add(
                  new EmptyState(
                      getTranslation("backoffice.import.unknown"),
                      getTranslation("backoffice.import.unknown.advice")));
            });
  }

  private void show(ImportStatus status) {
    banner.clear();
    page.removeAll();
    page.add(
        new H2(getTranslation("backoffice.import.heading", status.id().value(), status.fileName())),
        ImportTexts.state(this, status));
    var taken = status.takenBack();
    if (taken != null) {
      page.add(new Paragraph(told(taken.by(), formats.moment(taken.at()))));
    }
    if (status.problem() != null) {
      banner.error(ImportTexts.problem(this, status.problem()));
    }
    ImportReport report = status.report();
    if (report != null) {
      if (!report.hindrances().isEmpty()) {
        page.add(new HindranceList(report.hindrances()));
      }
      page.add(new ImportFigures(report, formats));
    }
    var progress = new ImportProgress(status.id(), imports, this::show);
    page.add(progress);
    if (status.undoable()) {
      var back = new Button(getTranslation("backoffice.import.back"));
      back.addClickListener(e -> confirm(status, back, progress));
      page.add(back);
    } else if (status.state() == ImportState.TAKING_BACK) {
      progress.addAttachListener(e -> progress.follow());
    }
  }

  private String told(String by, String at) {
    return by.isEmpty()
        ? getTranslation("backoffice.import.back.done.nobody", at)
        : getTranslation("backoffice.import.back.done", by, at);
  }

  private void confirm(ImportStatus status, Button back, ImportProgress progress) {
    var dialog =
        new ConfirmDialog(
            getTranslation("backoffice.import.back.title", status.fileName()),
            getTranslation("backoffice.import.back.text"),
            getTranslation("backoffice.import.back"),
            event -> takeBack(status, back, progress));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("backoffice.import.back.not"));
    dialog.open();
  }

  private void takeBack(ImportStatus status, Button back, ImportProgress progress) {
    banner.clear();
    switch (imports.takeBack(status.id())) {
      case StartResult.Started started -> {
        back.setEnabled(false);
        progress.follow();
      }
      case StartResult.Refused(var problem) -> {
        imports.find(status.id()).ifPresent(this::show);
        banner.error(ImportTexts.problem(this, problem));
      }
    }
  }
}
