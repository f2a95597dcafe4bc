package fr.entente.backoffice.ui.floor;

import fr.entente.kernel.Remembered;
import fr.entente.kernel.RunAs;
import fr.entente.reporting.Floor;
import fr.entente.reporting.FloorRow;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// The agents who have somebody in a crisis on the line now. Read once for all leads.
@Component
class Crises {
  private static final Duration GOOD = Duration.ofMillis(300);

  private final Remembered<List<FloorRow>> now;

  Crises(Floor floor) {
    now =
        new Remembered<>(
            GOOD,
            () ->
                RunAs.system(floor::rows).stream()
                    .filter(row -> "crisis".equals(row.reason()))
                    .toList());
  }

  /// Nobody's name leaves this room but to a band that was made for a lead.
  List<FloorRow> now() {
    return now.get();
  }
}
