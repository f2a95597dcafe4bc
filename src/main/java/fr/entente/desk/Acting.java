package fr.entente.desk;

import fr.entente.agents.Agents;
import fr.entente.kernel.AgentId;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// The one way in which a command changes a desk: the right person, the screen that holds the desk,
/// at a moment when the command makes sense. Whatever comes of it is saved before it is shown.
@Component
class Acting {
  private final DeskReader reader;
  private final DraftRepository drafts;
  private final LeaseRepository leases;
  private final Agents agents;

  Acting(DeskReader reader, DraftRepository drafts, LeaseRepository leases, Agents agents) {
    this.reader = reader;
    this.drafts = drafts;
    this.leases = leases;
    this.agents = agents;
  }

  DeskState act(Seat seat, DeskCommand command, Function<DeskReader.Desk, Draft> action) {
    return act(seat, command, action, (_, _) -> reader.read(seat.agent()));
  }

  /// For commands that change the draft and nothing else: the desk is not read a second time.
  DeskState edit(Seat seat, DeskCommand command, Function<DeskReader.Desk, Draft> action) {
    return act(seat, command, action, reader::again);
  }

  private DeskState act(
      Seat seat,
      DeskCommand command,
      Function<DeskReader.Desk, Draft> action,
      BiFunction<DeskReader.Desk, Draft, DeskState> shown) {
    onlyMine(seat.agent());
    var desk = reader.open(seat.agent());
    if (!leases.holds(seat)) {
      return shown(desk.state(), "desk.refused.elsewhere");
    }
    if (!command.availableIn(desk.state())) {
      return shown(desk.state(), "desk.refused.not_now");
    }
    var before = desk.state().draft();
    var cleared = desk.with(before.notice(null));
    var after = action.apply(cleared);
    var kept = after.equals(before) ? before : drafts.save(seat.agent(), after);
    return shown.apply(desk, kept);
  }

  /// What is on this desk, for whoever sits there.
  DeskState look(Seat seat) {
    onlyMine(seat.agent());
    return reader.read(seat.agent());
  }

  /// Typing is saved without reading the desk again.
  boolean mayType(Seat seat) {
    onlyMine(seat.agent());
    return leases.holds(seat);
  }

  void onlyMine(AgentId agent) {
    if (!agents.current().id().equals(agent)) {
      throw new AccessDeniedException("a desk is its agent's own");
    }
  }

  private static DeskState shown(DeskState state, String key) {
    return state.with(state.draft().notice(Notice.warning(key, Map.of())));
  }
}
