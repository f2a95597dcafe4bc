package fr.entente.desk.line;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.calls.LineRequest;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.Slice;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Phase;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.ContactId;
import fr.entente.worklist.Worklist;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: one agent's day, from the next account to the wrap-up.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentLine {
  private final DeskCommands commands;
  private final Agents agents;
  private final Worklist worklist;
  private final Calls calls;
  private final Closing closing;
  private final LineDesk line;
  private final ForwardKey forward;
  private final Taking taking;
  private final RingBack ringBack;
  private final IdentityDesk identity;

  AgentLine(
      DeskCommands commands,
      Agents agents,
      Worklist worklist,
      Calls calls,
      Closing closing,
      LineDesk line,
      ForwardKey forward,
      Taking taking,
      RingBack ringBack,
      IdentityDesk identity) {
    this.commands = commands;
    this.agents = agents;
    this.worklist = worklist;
    this.calls = calls;
    this.closing = closing;
    this.line = line;
    this.forward = forward;
    this.taking = taking;
    this.ringBack = ringBack;
    this.identity = identity;
  }

  /// The one key of the day: next account, then dial, then accept the outcome and go on.
  public DeskState forward(Seat seat) {
    return commands.act(seat, DeskCommand.FORWARD, Slice.JUST_LINE, forward::on);
  }

  /// Claims the next account. Repeated, it shows the same one.
  public DeskState next(Seat seat) {
    return commands.act(seat, DeskCommand.FORWARD, Slice.JUST_LINE, forward::claim);
  }

  /// Brings this account to the desk, wherever it was found, on this number if one was chosen; then
  /// it is dialled as any other. Repeated, it shows the same one.
  public DeskState take(Seat seat, AccountId account, @Nullable ContactId contact) {
    return commands.act(
        seat, DeskCommand.PALETTE, Slice.JUST_LINE, desk -> taking.take(desk, account, contact));
  }

  /// Logs a call from this account's debtor that is under way; whoever was looked for by a number
  /// rings from it. No policy is asked and nothing is dialled.
  public DeskState incoming(Seat seat, AccountId account, String looked) {
    var logged =
        commands.act(
            seat, DeskCommand.PALETTE, Slice.CALL, desk -> ringBack.log(desk, account, looked));
    return RingBack.unscripted(logged)
        ? commands.act(seat, DeskCommand.NOTE, Slice.CALL, ringBack::begin)
        : logged;
  }

  /// Rings the number on the screen; the contact policy decides inside.
  public DeskState dial(Seat seat) {
    return commands.act(seat, DeskCommand.FORWARD, Slice.JUST_LINE, forward::ring);
  }

  /// Which of the debtor's numbers to ring.
  public DeskState choose(Seat seat, long contact) {
    return commands.act(
        seat,
        DeskCommand.FORWARD,
        Slice.NONE,
        desk -> {
          var brief = desk.state().brief();
          return brief == null
              ? desk.draft()
              : LineDesk.choose(brief.contacts(), contact, desk.draft());
        });
  }

  /// How a simulated debtor may behave; empty when calls are real.
  public List<String> scenarios() {
    return line.scenarios();
  }

  /// Demonstrations only: whoever is rung next from this desk behaves so.
  public void simulate(Seat seat, String scenario) {
    var brief = commands.look(seat).brief();
    line.simulate(brief == null ? null : brief.callee(), scenario);
  }

  public DeskState hangUp(Seat seat) {
    return onCall(seat, DeskCommand.HANG_UP, call -> calls.hangUp(call.id()));
  }

  public DeskState hold(Seat seat) {
    return onCall(seat, DeskCommand.LINE_HOLD, call -> line.toggle(call, LineRequest.Kind.HOLD));
  }

  public DeskState mute(Seat seat) {
    return onCall(seat, DeskCommand.MUTE, call -> line.toggle(call, LineRequest.Kind.MUTE));
  }

  /// The person proved to be the right party: from here on the debt may be named. A script that
  /// stands at that question goes on.
  public DeskState confirmIdentity(Seat seat) {
    return commands.act(
        seat,
        DeskCommand.IDENTITY,
        Slice.JUST_LINE,
        desk -> {
          var call = desk.state().call();
          return call == null ? desk.draft() : identity.confirm(call, desk);
        });
  }

  /// The answer of this number, from one, is right; enough of them confirm the right person.
  public DeskState check(Seat seat, int number) {
    return commands.act(
        seat, DeskCommand.check(number), Slice.JUST_LINE, desk -> identity.check(desk, number));
  }

  /// Gives the account back untouched; without a number one is looked for first.
  public DeskState release(Seat seat) {
    return commands.act(
        seat,
        DeskCommand.RELEASE,
        Slice.JUST_LINE,
        desk -> {
          var brief = desk.state().brief();
          if (brief != null && brief.contacts().isEmpty()) {
            worklist.numberless(seat.agent(), brief.account());
          } else if (brief != null) {
            worklist.release(seat.agent(), brief.account());
          }
          return Draft.blank(Draft.NO_ACCOUNT, UUID.randomUUID().toString());
        });
  }

  /// A pause now, or after this call: then it is only noted.
  public DeskState pause(Seat seat) {
    return commands.act(
        seat,
        DeskCommand.PAUSE,
        Slice.JUST_LINE,
        desk ->
            switch (desk.state().phase()) {
              case READY -> {
                agents.setPresence(seat.agent(), Presence.PAUSED, "break");
                yield desk.draft();
              }
              case PAUSED -> {
                agents.setPresence(seat.agent(), Presence.READY, null);
                yield desk.draft();
              }
              default -> desk.draft().pauseAfter(!desk.draft().pauseAfter());
            });
  }

  /// A pause because a call was hard: now, or after this one. Nobody counts it.
  public DeskState pauseHard(Seat seat) {
    return commands.act(
        seat,
        DeskCommand.PAUSE_HARD,
        Slice.JUST_LINE,
        desk -> {
          if (desk.state().phase() != Phase.READY) {
            return desk.draft().pauseAfterHard(!desk.draft().hard());
          }
          agents.setPresence(seat.agent(), Presence.PAUSED, Closing.HARD);
          return desk.draft();
        });
  }

  /// Chooses the outcome without accepting it yet.
  public DeskState chooseOutcome(Seat seat, String code) {
    return commands.act(seat, DeskCommand.ACCEPT, Slice.NONE, desk -> desk.draft().chosen(code));
  }

  public DeskState extendWrapUp(Seat seat) {
    return commands.act(seat, DeskCommand.EXTEND, Slice.NONE, desk -> desk.draft().extended());
  }

  /// Closes the call with this outcome, or with the proposed one.
  public DeskState wrapUp(Seat seat, @Nullable String code) {
    return commands.act(
        seat, DeskCommand.ACCEPT, Slice.JUST_LINE, desk -> closing.byKey(desk, code));
  }

  private DeskState onCall(Seat seat, DeskCommand command, Consumer<CallRecord> action) {
    return commands.act(
        seat,
        command,
        Slice.JUST_LINE,
        desk -> {
          var call = desk.state().call();
          if (call != null) {
            action.accept(call);
          }
          return desk.draft();
        });
  }
}
