package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.entente.accounts.Portfolio;
import fr.entente.backoffice.ui.Apart;
import fr.entente.backoffice.ui.Labels;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.ImportProposal;
import fr.entente.exchange.ImportReport;
import fr.entente.exchange.ImportState;
import fr.entente.exchange.ImportStatus;
import fr.entente.exchange.Imports;
import fr.entente.exchange.Layouts;
import fr.entente.exchange.StartResult;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One uploaded file on its way in: how it is read, what it would do, apply.
class ImportPanel extends Div {
  private final ImportProposal proposal;
  private final Imports imports;
  private final Portfolio portfolio;
  private final Formats formats;
  private final Runnable changed;
  private final Banner banner = new Banner();
  private final ImportMapping mapping;
  private final ImportProgress progress;
  private final Div figures = new Div();
  private @Nullable SettlingPreview settling;
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
    this.portfolio = portfolio;
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
    ImportPlan plan = mapping.plan();
    check.setEnabled(false);
    apply.setEnabled(false);
    Apart.run(
        getUI().orElseThrow(),
        () -> imports.dryRun(proposal.id(), plan),
        this::begin,
        () -> begin(new StartResult.Refused(ImportTexts.BROKEN)));
  }

  private void apply() {
    begin(imports.apply(proposal.id(), settling == null ? null : settling.typed()));
  }

  private void begin(StartResult result) {
    banner.clear();
    switch (result) {
      case StartResult.Started started -> {
        check.setEnabled(false);
        apply.setEnabled(false);
        progress.follow();
      }
      case StartResult.Refused(var problem) -> {
        check.setEnabled(true);
        banner.error(ImportTexts.problem(this, problem));
      }
    }
  }

  void ended(ImportStatus status) {
    check.setEnabled(!status.state().terminal());
    apply.setEnabled(status.state() == ImportState.CHECKED);
    figures.removeAll();
    settling = null;
    if (status.report() != null) {
      figures.add(new ImportFigures(status.report(), formats));
      settles(status.report(), status.state());
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

  // A complete list says what it would settle before anybody may apply it.
  private void settles(ImportReport report, ImportState state) {
    if (state != ImportState.CHECKED || report.settling().count() == 0) {
      return;
    }
    var creditor = Objects.requireNonNull(mapping.plan().creditor());
    settling =
        new SettlingPreview(
            portfolio.creditor(creditor).name(), report.settling(), imports.typed(report), formats);
    figures.add(settling);
  }
}
