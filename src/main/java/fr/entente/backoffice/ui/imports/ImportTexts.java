package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.Component;
import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.ImportStatus;
import fr.entente.uikit.Formats;

/// An import's outcome in words.
final class ImportTexts {
  private ImportTexts() {}

  static String problem(Component at, ImportProblem problem) {
    String text = at.getTranslation(problem.key(), problem.arguments().toArray());
    return problem.line() == null
        ? text
        : at.getTranslation("backoffice.import.at", problem.line(), text);
  }

  static String summary(Component at, ImportStatus status, Formats formats) {
    if (status.problem() != null) {
      return problem(at, status.problem());
    }
    var report = status.report();
    if (report != null && report.entries() != null) {
      var entries = report.entries();
      return at.getTranslation(
          "backoffice.import.statement.summary",
          formats.number(report.lines()),
          formats.number(entries.posted()),
          formats.number(entries.review()),
          formats.number(entries.unallocated()),
          formats.number(entries.ignored()),
          formats.number(entries.known()));
    }
    return report == null
        ? "–"
        : at.getTranslation(
            "backoffice.import.summary",
            formats.number(report.newItems()),
            formats.number(report.changedItems()),
            formats.number(report.settledItems()),
            formats.number(report.rejectedLines()),
            formats.money(report.total()));
  }
}
