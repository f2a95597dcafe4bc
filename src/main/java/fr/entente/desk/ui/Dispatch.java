package fr.entente.desk.ui;

import fr.entente.desk.picture.Advice;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Phase;
import fr.entente.desk.picture.Prompt;
import java.util.function.Supplier;

/// What each command does on this screen: nearly always one call at a front door.
final class Dispatch {
  private final Control control;
  private final DeskKeys keys;
  private final Supplier<Workplace> place;

  Dispatch(Control control, DeskKeys keys, Supplier<Workplace> place) {
    this.control = control;
    this.keys = keys;
    this.place = place;
  }

  void run(DeskCommand command, DeskState state, boolean formOpen) {
    var seat = control.seat();
    switch (command) {
      case FORWARD -> control.show(control.line().forward(seat));
      case HANG_UP -> control.show(control.line().hangUp(seat));
      case IDENTITY -> control.show(control.line().confirmIdentity(seat));
      case CHECK_FIRST, CHECK_SECOND, CHECK_THIRD, CHECK_FOURTH ->
          control.show(
              control
                  .line()
                  .check(seat, 1 + command.ordinal() - DeskCommand.CHECK_FIRST.ordinal()));
      case LINE_HOLD -> control.show(control.line().hold(seat));
      case DEAFEN -> control.show(control.listening().refuse(seat));
      case FORGET -> control.show(control.listening().forget(seat));
      case MUTE -> control.show(control.line().mute(seat));
      case PAUSE -> control.show(control.line().pause(seat));
      case PAUSE_HARD -> control.show(control.line().pauseHard(seat));
      case RELEASE -> control.show(control.line().release(seat));
      case EXTEND -> control.show(control.line().extendWrapUp(seat));
      case ACCEPT -> control.show(control.line().wrapUp(seat, null));
      case SAVE -> save(formOpen);
      case WAIVE -> control.show(control.money().waive(seat));
      case ASK -> control.show(control.money().askApproval(seat));
      case RECAP -> recap(state);
      case RECAP_NOW -> control.show(control.mail().sendRecapNow(seat));
      case THANK -> control.show(control.mail().thank(seat));
      case PROMISE_ALL -> control.show(control.money().promiseAll(seat));
      case UNDO -> control.show(control.money().undo(seat));
      case GUIDANCE -> control.show(control.script().otherGuidance(seat));
      case SKIP -> control.show(control.script().skip(seat));
      case BACK -> control.show(control.script().back(seat));
      case CRISIS -> control.show(control.script().crisis(seat));
      case ALERT -> control.show(control.script().alert(seat));
      case PROMPT_NEXT -> control.show(control.listening().next(seat));
      case PROMPT_FIRST, PROMPT_SECOND, PROMPT_DISMISS -> prompt(command, state);
      case NOTE -> place.get().note().arrive();
      case REWORD -> place.get().note().reword();
      case OBJECTIONS, SIGNALS -> place.get().script().toggleCards(command);
      case HISTORY -> place.get().history().toggle(state);
      case PALETTE -> keys.open(false);
      case HELP -> keys.open(true);
      case INCOMING -> keys.whoRings();
      case CLOSE_FORM -> control.show(control.desk().closeForm(seat));
      default -> open(command);
    }
  }

  // Seen once, the same key sends it.
  private void recap(DeskState state) {
    if (state.draft().form() != DeskCommand.RECAP || !place.get().doing().save()) {
      open(DeskCommand.RECAP);
    }
  }

  private void open(DeskCommand form) {
    var seat = control.seat();
    control.show(
        form.kind() == DeskCommand.Kind.TERMS
            ? control.money().open(seat, form)
            : control.desk().open(seat, form));
  }

  private void save(boolean formOpen) {
    if (!formOpen || !place.get().doing().save()) {
      control.show(control.line().wrapUp(control.seat(), null));
    }
  }

  /// The first key says that it is so, the second goes on from there (the card while it is open,
  /// what is advised once it is confirmed), the third puts it away. No key changes its meaning by a
  /// press of its own.
  private void prompt(DeskCommand command, DeskState state) {
    var prompt = state.prompt();
    if (prompt == null || !command.availableIn(state)) {
      return;
    }
    var seat = control.seat();
    boolean asked = !prompt.confirmed();
    switch (command) {
      case PROMPT_FIRST -> control.show(control.listening().confirm(seat));
      case PROMPT_SECOND -> {
        if (asked) {
          control.show(control.listening().branch(seat));
        } else {
          advised(prompt, state);
        }
      }
      default ->
          control.show(asked ? control.listening().clear(seat) : control.listening().putAway(seat));
    }
  }

  private void advised(Prompt prompt, DeskState state) {
    var action = Advice.of(prompt.label()).actions().getFirst();
    if (action.availableIn(state)) {
      run(action, state, state.draft().form() != null);
    }
  }

  /// A digit chooses a number before the call, an answer during it, an outcome after it.
  void digit(DeskState state, int digit) {
    var seat = control.seat();
    var brief = state.brief();
    var wrapUp = state.wrapUp();
    if (state.phase() == Phase.PREVIEW && brief != null && digit <= brief.contacts().size()) {
      long contact = brief.contacts().get(digit - 1).id().value();
      control.show(control.line().choose(seat, contact));
    } else if (state.phase().onTheLine()) {
      control.show(control.script().answer(seat, digit));
    } else if (wrapUp != null && digit <= wrapUp.codes().size()) {
      String code = wrapUp.codes().get(digit - 1).code();
      control.show(control.line().chooseOutcome(seat, code));
    }
  }
}
