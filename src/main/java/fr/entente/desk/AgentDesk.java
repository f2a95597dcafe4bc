package fr.entente.desk;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.kernel.AgentId;
import fr.entente.worklist.Worklist;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: one agent's day, from the next account to the wrap-up. Every command returns what
/// the screen shows afterwards; what cannot be done now changes nothing and says so. Repeating a
/// command is harmless.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentDesk {
  private final Acting acting;
  private final DeskReader reader;
  private final DraftRepository drafts;
  private final LeaseRepository leases;
  private final Agents agents;
  private final Worklist worklist;
  private final Calls calls;
  private final Closing closing;
  private final LineDesk line;
  private final DeskNews news;
  private final NoteReading notes;

  AgentDesk(
      Acting acting,
      DeskReader reader,
      DraftRepository drafts,
      LeaseRepository leases,
      Agents agents,
      Worklist worklist,
      Calls calls,
      Closing closing,
      LineDesk line,
      DeskNews news,
      NoteReading notes) {
    this.acting = acting;
    this.reader = reader;
    this.drafts = drafts;
    this.leases = leases;
    this.agents = agents;
    this.worklist = worklist;
    this.calls = calls;
    this.closing = closing;
    this.line = line;
    this.news = news;
    this.notes = notes;
  }

  /// What is on my desk now.
  public DeskState state(AgentId agent) {
    acting.onlyMine(agent);
    return reader.read(agent);
  }

  /// Sits down at this screen; false when another tab or browser holds the desk.
  public boolean enter(Seat seat) {
    acting.onlyMine(seat.agent());
    boolean mine = leases.enter(seat);
    if (mine && agents.presence(seat.agent()).presence() == Presence.OFFLINE) {
      agents.setPresence(seat.agent(), Presence.READY, null);
    }
    return mine;
  }

  /// Takes the desk away from the other screen, which sees it at once.
  public void takeOver(Seat seat) {
    acting.onlyMine(seat.agent());
    leases.takeOver(seat);
    news.changed(seat.agent());
  }

  public boolean holds(Seat seat) {
    acting.onlyMine(seat.agent());
    return leases.holds(seat);
  }

  public void leave(Seat seat) {
    leases.leave(seat);
  }

  /// Tells this screen, at most a few times a second, that something changed; close it on detach.
  public AutoCloseable watch(AgentId agent, Runnable screen) {
    acting.onlyMine(agent);
    return news.watch(agent, screen);
  }

  /// The one key of the day: next account, then dial, then accept the outcome and go on.
  public DeskState forward(Seat seat) {
    var state = state(seat.agent());
    return switch (state.phase()) {
      case READY, PAUSED -> next(seat);
      case PREVIEW -> dial(seat);
      case WRAP_UP -> {
        var wrapped = wrapUp(seat, null);
        yield wrapped.phase() == Phase.READY ? next(seat) : wrapped;
      }
      default -> acting.act(seat, DeskCommand.FORWARD, desk -> desk.state().draft());
    };
  }

  /// Claims the next account. Repeated, it shows the same one.
  public DeskState next(Seat seat) {
    return acting.act(seat, DeskCommand.FORWARD, desk -> line.next(seat.agent(), desk.state()));
  }

  /// Rings the number on the screen; the contact policy decides inside.
  public DeskState dial(Seat seat) {
    return acting.act(seat, DeskCommand.FORWARD, desk -> line.dial(seat.agent(), desk));
  }

  /// Which of the debtor's numbers to ring.
  public DeskState choose(Seat seat, long contact) {
    return acting.act(seat, DeskCommand.FORWARD, desk -> line.choose(desk.state(), contact));
  }

  /// How a simulated debtor may behave; empty when calls are real.
  public List<String> scenarios() {
    return line.scenarios();
  }

  /// Demonstrations only: whoever is rung next from this desk behaves so.
  public void simulate(Seat seat, String scenario) {
    acting.onlyMine(seat.agent());
    line.simulate(reader.read(seat.agent()), scenario);
  }

  public DeskState hangUp(Seat seat) {
    return onCall(seat, DeskCommand.HANG_UP, call -> calls.hangUp(call.id()));
  }

  public DeskState hold(Seat seat) {
    return onCall(seat, DeskCommand.LINE_HOLD, call -> calls.hold(call.id(), !call.onHold()));
  }

  public DeskState mute(Seat seat) {
    return onCall(seat, DeskCommand.MUTE, call -> calls.mute(call.id(), !call.muted()));
  }

  /// The person proved to be the right party: from here on the debt may be named.
  public DeskState confirmIdentity(Seat seat) {
    return onCall(seat, DeskCommand.IDENTITY, call -> calls.confirmIdentity(call.id(), "agent"));
  }

  /// Gives the account back untouched.
  public DeskState release(Seat seat) {
    return acting.act(
        seat,
        DeskCommand.RELEASE,
        desk -> {
          var brief = desk.state().brief();
          if (brief != null) {
            worklist.release(seat.agent(), brief.account());
          }
          return Draft.blank(Draft.NO_ACCOUNT, UUID.randomUUID().toString());
        });
  }

  /// A pause now, or after this call: then it is only noted.
  public DeskState pause(Seat seat) {
    return acting.act(
        seat,
        DeskCommand.PAUSE,
        desk ->
            switch (desk.state().phase()) {
              case READY -> {
                agents.setPresence(seat.agent(), Presence.PAUSED, "break");
                yield desk.state().draft();
              }
              case PAUSED -> {
                agents.setPresence(seat.agent(), Presence.READY, null);
                yield desk.state().draft();
              }
              default -> desk.state().draft().pauseAfter(!desk.state().draft().pauseAfter());
            });
  }

  /// Keeps the note as it is typed. No answer is needed while somebody writes.
  public void note(Seat seat, long account, String text) {
    if (acting.mayType(seat)) {
      drafts.note(seat.agent(), account, text);
      notes.typed(seat.agent(), account, text);
    }
  }

  /// Chooses the outcome without accepting it yet.
  public DeskState chooseOutcome(Seat seat, String code) {
    return acting.act(seat, DeskCommand.ACCEPT, desk -> desk.state().draft().chosen(code));
  }

  public DeskState extendWrapUp(Seat seat) {
    return acting.act(seat, DeskCommand.EXTEND, desk -> desk.state().draft().extended());
  }

  /// Closes the call with this outcome, or with the proposed one.
  public DeskState wrapUp(Seat seat, @Nullable String code) {
    return acting.act(seat, DeskCommand.ACCEPT, desk -> closing.close(desk.state(), code));
  }

  private DeskState onCall(Seat seat, DeskCommand command, Consumer<CallRecord> action) {
    return acting.act(
        seat,
        command,
        desk -> {
          var call = desk.state().call();
          if (call != null) {
            action.accept(call);
          }
          return desk.state().draft();
        });
  }
}
