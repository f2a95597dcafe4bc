package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.backoffice.ui.Cells;
import fr.entente.uikit.Chip;
import fr.entente.uikit.Formats;
import fr.entente.worklist.Boost;
import fr.entente.worklist.Tier;
import fr.entente.worklist.Why;
import java.util.ArrayList;
import java.util.List;

/// Why an account stands where it stands: the tier as a chip, then what moved it and by how much.
/// Amount and delay have columns of their own.
final class WhyText {
  private WhyText() {}

  static Cells.Status of(Component at, Why why, Formats formats) {
    return new Cells.Status(
        tone(why.tier()),
        icon(why.tier()),
        at.getTranslation("backoffice.tier." + why.tier()),
        String.join(" · ", more(at, why, formats)));
  }

  static List<String> more(Component at, Why why, Formats formats) {
    List<String> parts = new ArrayList<>();
    if (why.dueAt() != null && (why.tier() == Tier.CALLBACK || why.tier() == Tier.CRISIS_REVIEW)) {
      parts.add(at.getTranslation("backoffice.why.due", formats.moment(why.dueAt())));
    }
    for (Boost boost : why.boosts()) {
      parts.add(
          at.getTranslation(
              "backoffice.why.boost." + boost.kind(),
              formats.wholeMoney(boost.amount()),
              why.daysWaiting()));
    }
    if (why.canWait()) {
      parts.add(at.getTranslation("backoffice.why.canWait"));
    }
    return parts;
  }

  private static Chip.Tone tone(Tier tier) {
    return switch (tier) {
      case CRISIS_REVIEW -> Chip.Tone.STOP;
      case CALLBACK -> Chip.Tone.CALL;
      case BROKEN_COMMITMENT -> Chip.Tone.WARN;
      case AMOUNT -> Chip.Tone.PLAIN;
      case PREVENTIVE -> Chip.Tone.NEWS;
    };
  }

  private static VaadinIcon icon(Tier tier) {
    return switch (tier) {
      case CRISIS_REVIEW -> VaadinIcon.WARNING;
      case CALLBACK -> VaadinIcon.PHONE;
      case BROKEN_COMMITMENT -> VaadinIcon.UNLINK;
      case AMOUNT -> VaadinIcon.EURO;
      case PREVENTIVE -> VaadinIcon.CALENDAR_CLOCK;
    };
  }
}
