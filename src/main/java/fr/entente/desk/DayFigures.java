package fr.entente.desk;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.reporting.AgentFigures;
import fr.entente.worklist.Worklist;
import org.springframework.stereotype.Component;

/// The figures on an agent's desk.
@Component
class DayFigures {
  private static final int BOUND = 100_000;
  private final AgentFigures figures;
  private final ParkedRepository parked;
  private final Worklist worklist;
  private final DeskSettings settings;

  DayFigures(
      AgentFigures figures, ParkedRepository parked, Worklist worklist, DeskSettings settings) {
    this.figures = figures;
    this.parked = parked;
    this.worklist = worklist;
    this.settings = settings;
  }

  Figures of(AgentId agent) {
    return new Figures(
        figures.promisedToday(agent),
        figures.collectedToday(agent),
        figures.callsToday(agent),
        figures.inQueue(BOUND));
  }

  int parked(AgentId agent) {
    return parked.unread(agent);
  }

  boolean smallAccounts(AgentId agent) {
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
