package fr.entente.backoffice.ui;

import com.vaadin.flow.component.html.DescriptionList;
import fr.entente.exchange.ImportReport;
import fr.entente.uikit.Formats;

/// What an import would do, or did, in figures.
class ImportFigures extends DescriptionList {
  ImportFigures(ImportReport report, Formats formats) {
    addClassName("facts");
    figure("lines", formats.number(report.lines()));
    figure("new", formats.number(report.newItems()));
    figure("changed", formats.number(report.changedItems()));
    figure("unchanged", formats.number(report.unchangedItems()));
    figure("settled", formats.number(report.settledItems()));
    figure("rejected", formats.number(report.rejectedLines()));
    figure("warnings", formats.number(report.warnings()));
    figure("debtors", formats.number(report.newDebtors()));
    figure("accounts", formats.number(report.newAccounts()));
    figure("total", formats.money(report.total()));
  }

  private void figure(String key, String value) {
    add(new Term(getTranslation("backoffice.import." + key)), new Description(value));
  }
}
