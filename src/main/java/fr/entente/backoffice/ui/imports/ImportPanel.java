package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.entente.accounts.Portfolio;
import fr.entente.backoffice.ui.Labels;
import fr.entente.exchange.ImportProposal;
import fr.entente.exchange.ImportState;
import fr.entente.exchange.ImportStatus;
import fr.entente.exchange.Imports;
import fr.entente.exchange.Layouts;
import fr.entente.exchange.StartResult;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;

/// One uploaded file on its way in: how it is read, what it would do, apply.
class ImportPanel extends Div {
  private final ImportProposal proposal;
  private final Imports imports;
  private final Formats formats;
  private final Runnable changed;
  private final Banner banner = new Banner();
  private final ImportMapping mapping;
  private final ImportProgress progress;
  private final Div figures = new Div();
  private final Button check = new Button(getTranslation("backoffice.import.check"), e -> check());
  private final Button apply = new Button(getTranslation("backoffice.import.apply"), e -> apply());

  ImportPanel(
      ImportProposal proposal,
      Imports imports,
      Layouts layouts,
      Portfolio portfolio,
      Formats formats,
      Runnable changed) {
    this.proposal = proposal;
    this.imports = imports;
    this.formats = formats;
    this.changed = changed;
    this.mapping = new ImportMapping(proposal, imports, layouts, portfolio, formats, this::touched);
    this.progress = new ImportProgress(proposal.id(), imports, this::ended);
    apply.addThemeNames("primary");
    apply.setEnabled(false);
    var actions = new Div(check, apply);
    actions.addClassName("row");
    add(
        new H2(proposal.fileName()),
        new Paragraph(
            getTranslation(
                "backoffice.import.found", proposal.format(), formats.number(proposal.bytes()))),
        banner,
        mapping,
        actions,
        progress,
        figures);
    if (proposal.appliedBefore() != null) {
      banner.warning(getTranslation("backoffice.import.before", proposal.appliedBefore().value()));
    }
  }

  // What was checked is not what would be applied any more.
  private void touched() {
    apply.setEnabled(false);
    check.setEnabled(!mapping.busy());
  }

  private void check() {
    begin(imports.dryRun(proposal.id(), mapping.plan()));
  }

  private void apply() {
    begin(imports.apply(proposal.id()));
  }

  private void begin(StartResult result) {
    banner.clear();
    switch (result) {
      case StartResult.Started started -> {
        check.setEnabled(false);
        apply.setEnabled(false);
        progress.follow();
      }
      case StartResult.Refused(var problem) -> banner.error(ImportTexts.problem(this, problem));
    }
  }

  void ended(ImportStatus status) {
    check.setEnabled(!status.state().terminal());
    apply.setEnabled(status.state() == ImportState.CHECKED);
    figures.removeAll();
    if (status.report() != null) {
      figures.add(new ImportFigures(status.report(), formats));
    }
    if (status.problem() != null) {
      banner.error(ImportTexts.problem(this, status.problem()));
    } else if (status.state() == ImportState.CANCELLED || status.state() == ImportState.FAILED) {
      banner.warning(Labels.of(this, "import.state", status.state()));
    } else {
      banner.success(Labels.of(this, "import.state", status.state()));
    }
    changed.run();
  }
}
