package fr.entente.desk;

import fr.entente.desk.picture.Figures;
import fr.entente.desk.picture.Phase;
import fr.entente.detection.LateFindings;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.outreach.Thanks;
import fr.entente.reporting.AgentFigures;
import fr.entente.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what is shown between two accounts, and nothing of it during one: nobody looks at figures
/// while somebody is on the line.
@Component
class DayReader {
  private static final int BOUND = 100_000;
  private final AgentFigures figures;
  private final ParkedRepository parked;
  private final LateFindings late;
  private final Worklist worklist;
  private final Thanks thanks;
  private final DeskSettings settings;

  DayReader(
      AgentFigures figures,
      ParkedRepository parked,
      LateFindings late,
      Worklist worklist,
      Thanks thanks,
      DeskSettings settings) {
    this.figures = figures;
    this.parked = parked;
    this.late = late;
    this.worklist = worklist;
    this.thanks = thanks;
    this.settings = settings;
  }

  /// As it was read.
  record Day(boolean smallAccounts, Figures figures, int parked, Thanks.@Nullable Proposal thanks) {
    static final Day WORKING = new Day(false, Figures.NONE, 0, null);
  }

  Day read(AgentId agent, Phase phase) {
    return switch (phase) {
      case READY, PAUSED ->
          new Day(
              false,
              new Figures(
                  figures.promisedToday(agent),
                  figures.collectedToday(agent),
                  figures.callsToday(agent),
                  figures.inQueue(BOUND)),
              parked.unread(agent) + late.ofAgent(agent).size(),
              thanks.proposedTo(agent).stream().findFirst().orElse(null));
      case PREVIEW -> new Day(smallAccounts(agent), Figures.NONE, 0, null);
      case DIALLING, CONNECTED, WRAP_UP -> Day.WORKING;
    };
  }

  private boolean smallAccounts(AgentId agent) {
    var worked = figures.lastWorked(agent, settings.smallInARow());
    if (worked.size() < settings.smallInARow()) {
      return false;
    }
    return Stake.small(
        worked,
        settings.smallInARow(),
        Money.euros(settings.smallAccount()),
        worklist.largestWaiting().orElse(Money.ZERO));
  }
}
