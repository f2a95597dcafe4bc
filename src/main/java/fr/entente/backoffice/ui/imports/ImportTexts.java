package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.backoffice.ui.Labels;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.ImportStatus;
import fr.entente.uikit.Chip;
import fr.entente.uikit.Formats;
import java.util.Locale;
import java.util.stream.Stream;

/// An import's outcome in words.
final class ImportTexts {
  /// Not the file is to blame.
  static final ImportProblem BROKEN = ImportProblem.of("exchange.problem.failed");

  private ImportTexts() {}

  static String problem(Component at, ImportProblem problem) {
    Object[] told = problem.arguments().stream().map(each -> field(at, each)).toArray();
    String text = at.getTranslation(problem.key(), told);
    return problem.line() == null
        ? text
        : at.getTranslation("backoffice.import.at", problem.line(), text);
  }

  /// Why a line is not taken as it is; a detail that names a field is said as the screens call it.
  static String reason(Component at, String key, String detail) {
    return at.getTranslation(key, field(at, detail));
  }

  private static String field(Component at, String detail) {
    boolean field = Stream.of(ImportField.values()).map(ImportField::name).anyMatch(detail::equals);
    return field ? at.getTranslation("exchange.field." + detail.toLowerCase(Locale.ROOT)) : detail;
  }

  static String summary(Component at, ImportStatus status, Formats formats) {
    // What keeps an applied import from being taken back is told on its page.
    if (status.problem() != null && !status.undoable()) {
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

  static Chip state(Component at, ImportStatus status) {
    String words = Labels.of(at, "import.state", status.state());
    return switch (status.state()) {
      case APPLIED -> new Chip(Chip.Tone.GOOD, VaadinIcon.CHECK, words);
      case ANALYSED, CHECKED -> new Chip(Chip.Tone.WARN, VaadinIcon.HOURGLASS, words);
      case CHECKING, APPLYING, TAKING_BACK -> new Chip(Chip.Tone.NEWS, VaadinIcon.COG, words);
      case FAILED -> new Chip(Chip.Tone.STOP, VaadinIcon.WARNING, words);
      case CANCELLED -> new Chip(Chip.Tone.PLAIN, VaadinIcon.BAN, words);
      case TAKEN_BACK -> new Chip(Chip.Tone.PLAIN, VaadinIcon.ARROW_BACKWARD, words);
    };
  }
}
