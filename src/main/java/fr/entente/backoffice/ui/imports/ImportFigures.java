package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.html.DescriptionList;
import fr.entente.exchange.ImportReport;
import fr.entente.uikit.Formats;

/// What an import would do, or did, in figures.
class ImportFigures extends DescriptionList {
  ImportFigures(ImportReport report, Formats formats) {
    addClassName("facts");
    figure("lines", formats.number(report.lines()));
    var entries = report.entries();
    if (entries != null) {
      figure("new", formats.number(report.newItems()));
      figure("unchanged", formats.number(report.unchangedItems()));
      sum("posted", entries.posted(), formats.money(entries.postedSum()), formats);
      sum("review", entries.review(), formats.money(entries.reviewSum()), formats);
      sum("unallocated", entries.unallocated(), formats.money(entries.unallocatedSum()), formats);
      sum("ignored", entries.ignored(), formats.money(entries.ignoredSum()), formats);
      figure("entries.reversed", formats.number(entries.reversed()));
      figure("rejected", formats.number(report.rejectedLines()));
      figure("warnings", formats.number(report.warnings()));
      figure("total", formats.money(report.total()));
      return;
    }
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

  private void sum(String key, long count, String sum, Formats formats) {
    figure("entries." + key, formats.number(count) + " · " + sum);
  }

  private void figure(String key, String value) {
    add(new Term(getTranslation("backoffice.import." + key)), new Description(value));
  }
}
