package fr.entente.desk;

import fr.entente.desk.picture.DayAhead;
import fr.entente.desk.seat.Seat;
import fr.entente.detection.LateFinding;
import fr.entente.detection.LateFindings;
import fr.entente.worklist.Callbacks;
import fr.entente.worklist.Focus;
import fr.entente.worklist.Worklist;
import fr.entente.worklist.WorklistFilter;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what an agent reads between two calls, apart from the desk's own state, so that no
/// key waits for it: who comes next, whom the agent promised to call back, what happened since.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentDay {
  private static final int NEXT = 6;
  private static final int NEWS = 50;
  private final DeskCommands commands;
  private final Worklist worklist;
  private final Focus focus;
  private final Callbacks callbacks;
  private final ParkedRepository parked;
  private final LateFindings late;

  AgentDay(
      DeskCommands commands,
      Worklist worklist,
      Focus focus,
      Callbacks callbacks,
      ParkedRepository parked,
      LateFindings late) {
    this.commands = commands;
    this.worklist = worklist;
    this.focus = focus;
    this.callbacks = callbacks;
    this.parked = parked;
    this.late = late;
  }

  public DayAhead ahead(Seat seat) {
    var me = seat.agent();
    commands.onlyMine(me);
    var part = focus.of(me);
    return new DayAhead(
        part,
        worklist.first(part, NEXT),
        callbacks.within(me, 2, NEXT),
        parked.list(me, NEWS),
        late.ofAgent(me));
  }

  /// From now on "next" takes from the whole queue again.
  public void everything(Seat seat) {
    commands.onlyMine(seat.agent());
    focus.on(seat.agent(), WorklistFilter.ALL);
  }

  /// The agent knows now what was heard when the call was over.
  public void seen(Seat seat, LateFinding heard) {
    commands.onlyMine(seat.agent());
    late.seen(heard.finding().id(), seat.agent(), false);
  }

  /// These pieces of news are read and come no more; what came since stays. Repeated, nothing
  /// changes, and nobody reads another's.
  public void read(Seat seat, List<Long> news) {
    commands.onlyMine(seat.agent());
    parked.read(seat.agent(), news);
  }
}
