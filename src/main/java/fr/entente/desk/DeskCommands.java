package fr.entente.desk;

import fr.entente.agents.Agents;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.seat.Attendance;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Once;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// The one way in which a command changes a desk: the right person, the screen that holds the desk,
/// at a moment when the command makes sense, one after the other. Whatever comes of it is saved
/// before it is shown, and only what it changed is read again.
@Component
public class DeskCommands {
  private final OpenDesks desks;
  private final DeskReader reader;
  private final DeskPresenter presenter;
  private final DraftRepository drafts;
  private final Attendance seats;
  private final Agents agents;
  private final DeskNews news;
  private final Clock clock;

  DeskCommands(
      OpenDesks desks,
      DeskReader reader,
      DeskPresenter presenter,
      DraftRepository drafts,
      Attendance seats,
      Agents agents,
      DeskNews news,
      Clock clock) {
    this.desks = desks;
    this.reader = reader;
    this.presenter = presenter;
    this.drafts = drafts;
    this.seats = seats;
    this.agents = agents;
    this.news = news;
    this.clock = clock;
  }

  /// Does the action, which says what the draft is afterwards and changes these slices.
  public DeskState act(
      Seat seat, DeskCommand command, Set<Slice> changes, Function<Desk, Draft> action) {
    return atTheDesk(
        seat,
        () -> {
          if (!seats.holds(seat)) {
            var theirs = presenter.desk(reader.read(seat.agent())).state();
            return shown(theirs, "desk.refused.elsewhere");
          }
          var now = now(seat);
          var desk = presenter.desk(now);
          if (!command.availableIn(desk.state())) {
            desks.of(seat.agent()).keep(seat, now, clock.instant());
            return shown(desk.state(), "desk.refused.not_now");
          }
          var before = desk.draft();
          var after =
              Owed.after(command, before.form(), action.apply(desk.with(before.notice(null))));
          var kept =
              after.equals(before)
                  ? now.draft()
                  : drafts.save(seat.agent(), after, clock.instant());
          var changed = desks.of(seat.agent()).changedBesides(changes);
          return kept(seat, reader.read(seat.agent(), now, changed, kept));
        });
  }

  /// Notes something about the account on the desk; without one nothing happens.
  public DeskState note(Seat seat, DeskCommand command, BiFunction<Subject, Desk, Draft> action) {
    return act(
        seat,
        command,
        Slice.ACCOUNT,
        desk -> desk.subject() == null ? desk.draft() : action.apply(desk.subject(), desk));
  }

  /// What is on this desk, for whoever sits there.
  public DeskState look(Seat seat) {
    return atTheDesk(seat, () -> kept(seat, now(seat)));
  }

  /// The same, unless another screen holds the desk.
  public Optional<DeskState> lookIfMine(Seat seat) {
    return atTheDesk(
        seat, () -> seats.holds(seat) ? Optional.of(kept(seat, now(seat))) : Optional.empty());
  }

  /// Everything, read anew.
  DeskState state(AgentId agent) {
    return Once.within(() -> {
      onlyMine(agent);
      return presenter.desk(reader.read(agent)).state();
    });
  }

  /// Typing is saved without reading the desk again; false when another screen holds it, or when
  /// this account is not on it any more.
  public boolean typed(Seat seat, long account, String text) {
    return Once.within(() -> {
      onlyMine(seat.agent());
      return seats.holds(seat)
          && (drafts.note(seat.agent(), account, text, clock.instant())
              || begun(seat, account, text));
    });
  }

  // The account came to the desk and its draft did not: the server stopped between the two.
  private boolean begun(Seat seat, long account, String text) {
    return atTheDesk(
        seat,
        () -> {
          var draft = presenter.desk(reader.read(seat.agent())).draft();
          boolean here = draft.account() == account;
          if (here) {
            drafts.save(seat.agent(), draft.note(text), clock.instant());
          }
          return here;
        });
  }

  /// What time does by itself, on every desk whose wrap-up has lasted as long as it may: one desk
  /// read for each and none for those that wait. Returns how many there were.
  public int onceOver(Duration limit, Function<Desk, Draft> action) {
    List<AgentId> over = drafts.wrapUpsOver(limit, clock.instant());
    over.forEach(agent -> {
      var desk = presenter.desk(reader.read(agent));
      var after = action.apply(desk);
      if (!after.equals(desk.draft())) {
        drafts.save(agent, after, clock.instant());
        news.changed(agent);
      }
    });
    return over.size();
  }

  void onlyMine(AgentId agent) {
    if (!agents.current().id().equals(agent)) {
      throw new AccessDeniedException("a desk is its agent's own");
    }
  }

  private <T> T atTheDesk(Seat seat, Supplier<T> work) {
    return Once.within(() -> {
      onlyMine(seat.agent());
      var desk = desks.of(seat.agent());
      desk.lock();
      try {
        return work.get();
      } catch (RuntimeException e) {
        desk.forget();
        throw e;
      } finally {
        desk.unlock();
      }
    });
  }

  // What news told of is asked for before anything is read: what comes later is for the next look.
  private Readings now(Seat seat) {
    var desk = desks.of(seat.agent());
    var changed = desk.changedBesides(Slice.JUST_LINE);
    return reader.read(seat.agent(), desk.recall(seat, clock.instant()), changed, null);
  }

  private DeskState kept(Seat seat, Readings readings) {
    desks.of(seat.agent()).keep(seat, readings, clock.instant());
    return presenter.desk(readings).state();
  }

  private static DeskState shown(DeskState state, String key) {
    return state.with(state.draft().notice(Notice.warning(key, Map.of())));
  }
}
