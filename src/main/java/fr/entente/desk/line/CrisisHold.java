package fr.entente.desk.line;

import fr.entente.compliance.Compliance;
import fr.entente.compliance.Hold;
import fr.entente.compliance.HoldType;
import fr.entente.desk.DeskSettings;
import fr.entente.desk.Subject;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// After a crisis nobody collects until a person has looked at it.
@Component
class CrisisHold {
  private final Compliance compliance;
  private final DeskSettings settings;
  private final Clock clock;

  CrisisHold(Compliance compliance, DeskSettings settings, Clock clock) {
    this.compliance = compliance;
    this.settings = settings;
    this.clock = clock;
  }

  /// The whole debtor, unless these already say so.
  void place(Subject subject, List<Hold> holds) {
    boolean held = holds.stream().anyMatch(hold -> hold.type() == HoldType.CRISIS);
    if (!held) {
      compliance.placeHold(
          subject.debtor(),
          null,
          HoldType.CRISIS,
          "crisis",
          clock.instant().plus(settings.crisisHold()),
          subject.agent());
    }
  }
}
