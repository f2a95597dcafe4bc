package fr.entente.backoffice.ui.floor;

import fr.entente.detection.LateFinding;
import fr.entente.detection.LateFindings;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Remembered;
import fr.entente.kernel.RunAs;
import fr.entente.reporting.Floor;
import fr.entente.reporting.FloorRow;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// The agents who have somebody in a crisis on the line now, and what was understood when a call
/// was over. Read once for all leads.
@Component
class Crises {
  private static final Duration GOOD = Duration.ofMillis(300);

  private final Remembered<List<FloorRow>> now;
  private final Remembered<List<LateFinding>> told;
  private final LateFindings late;

  Crises(Floor floor, LateFindings late) {
    this.late = late;
    told = new Remembered<>(GOOD, () -> RunAs.system(late::ofLeads));
    now =
        new Remembered<>(
            GOOD, () -> RunAs.system(floor::rows).stream().filter(FloorRow::crisis).toList());
  }

  /// Nobody's name leaves this room but to a band that was made for a lead.
  List<FloorRow> now() {
    return now.get();
  }

  /// What a lead must see of calls that are over, a crisis first. For leads alone too.
  List<LateFinding> late() {
    return told.get();
  }

  /// A lead knows of it now.
  void seen(LateFinding heard, AgentId lead) {
    late.seen(heard.finding().id(), lead, true);
    told.forget();
  }
}
