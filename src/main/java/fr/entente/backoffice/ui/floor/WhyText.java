package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.Component;
import fr.entente.uikit.Formats;
import fr.entente.worklist.Why;

/// Why an account stands where it stands, as one sentence.
final class WhyText {
  private WhyText() {}

  static String of(Component at, Why why, Formats formats) {
    String reason =
        at.getTranslation(
            "backoffice.why." + why.tier(),
            formats.money(why.overdue()),
            why.daysPastDue(),
            formats.moment(why.dueAt()));
    if (why.boost().isPositive()) {
      reason +=
          at.getTranslation("backoffice.why.boost", formats.money(why.boost()), why.daysWaiting());
    }
    return why.canWait() ? reason + at.getTranslation("backoffice.why.canWait") : reason;
  }
}
