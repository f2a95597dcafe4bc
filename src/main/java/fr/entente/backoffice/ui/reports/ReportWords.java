package fr.entente.backoffice.ui.reports;

import com.vaadin.flow.component.Component;
import fr.entente.reporting.ReportBy;
import fr.entente.uikit.Formats;
import fr.entente.workshop.Interval;

/// Groups, rates and bounds as the reader of a report says them.
record ReportWords(Component at, Formats formats) {
  String word(String key, Object... values) {
    return at.getTranslation("backoffice.reports." + key, values);
  }

  String group(ReportBy by, String key) {
    if (key.equals("–")) {
      return word("nothing." + by);
    }
    return switch (by) {
      case GRADE -> at.getTranslation("commitments.grade." + key);
      case CAUSE -> at.getTranslation("backoffice.label." + key);
      case AGENT, TEAM, SCRIPT, CREDITOR -> key;
    };
  }

  /// `67 %`, or a dash when nothing was counted.
  String rate(int part, int of) {
    return of == 0 ? "–" : formats.percent((double) part / of);
  }

  String bounds(int part, int of) {
    var range = Interval.wilson(part, of);
    return formats.percent(range.low()) + " – " + formats.percent(range.high());
  }
}
