package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Header;
import fr.entente.calls.CallRecord;
import fr.entente.calls.CallStatus;
import fr.entente.calls.LineRequest;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Ear;
import fr.entente.desk.picture.Phase;
import fr.entente.uikit.StatusBadge;
import fr.entente.uikit.StatusBadge.Shape;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state of the line in shape, words and colour, its clock, and what can be done with it.
final class CallBar extends Header {
  private final StatusBadge status = new StatusBadge(Shape.OFFLINE, "");
  private final StatusBadge ear = new StatusBadge(Shape.OFFLINE, "");
  private final DeskTimer timer = new DeskTimer();
  private final CommandButton forward;
  private final CommandButton hold;
  private final CommandButton mute;
  private final CommandButton hangUp;
  private final CommandButton pause;
  private final CommandButton palette;
  private final CommandButton help;
  private final com.vaadin.flow.component.html.Span demo;
  private final com.vaadin.flow.component.html.Span saved = Widgets.text("saved", "");
  private final Control control;
  private final Clock clock;
  private final Changed line = new Changed();

  CallBar(Control control, Clock clock) {
    this.control = control;
    this.clock = clock;
    addClassName("desk-bar");
    getElement().setAttribute("aria-label", getTranslation("desk.region.call"));
    forward = new CommandButton(DeskCommand.FORWARD, control).primary();
    hold = new CommandButton(DeskCommand.LINE_HOLD, control);
    mute = new CommandButton(DeskCommand.MUTE, control);
    hangUp = new CommandButton(DeskCommand.HANG_UP, control).grave();
    pause = new CommandButton(DeskCommand.PAUSE, control).quiet();
    palette = new CommandButton(DeskCommand.PALETTE, control).quiet();
    help = new CommandButton(DeskCommand.HELP, control).quiet();
    demo = Widgets.text("desk-demo", getTranslation("desk.flag.demo"));
    status.setId("desk-status");
    var gap = Widgets.box("gap");
    var live = Widgets.box("desk-line-state", Widgets.box("desk-state", status, timer), ear);
    ear.setId("desk-ear");
    ear.getElement().setAttribute("role", "status");
    saved.getElement().setAttribute("aria-live", "off");
    saved.setId("desk-saved");
    add(live, forward, hold, mute, hangUp, demo, gap, saved, pause, palette, help);
  }

  void render(DeskState state) {
    for (var button : new CommandButton[] {forward, hold, mute, hangUp, pause, palette, help}) {
      button.render(state);
    }
    forward.label(DeskCommand.FORWARD.label() + "." + state.phase());
    var call = state.call();
    boolean incoming = call != null && call.incoming();
    hold.setVisible(state.phase() == Phase.CONNECTED && !incoming);
    mute.setVisible(state.phase() == Phase.CONNECTED && !incoming);
    hangUp.setVisible(state.phase().onTheLine());
    hangUp.label(DeskCommand.HANG_UP.label() + (incoming ? ".incoming" : ""));
    // Between calls and after one the page has its own: there is one primary button.
    forward.setVisible(state.phase() == Phase.PREVIEW);
    var at = state.phase().working() ? state.draft().savedAt() : null;
    saved.setText(at == null ? "" : getTranslation("desk.saved", control.formats().time(at)));
    wish(hold, DeskCommand.LINE_HOLD, state, call != null && call.onHold(), LineRequest.Kind.HOLD);
    wish(mute, DeskCommand.MUTE, state, call != null && call.muted(), LineRequest.Kind.MUTE);
    hangUp.getElement().setAttribute("aria-busy", Boolean.toString(ending(state)));
    pause.setVisible(state.phase() != Phase.PAUSED);
    pause.getElement().setAttribute("aria-pressed", Boolean.toString(state.draft().pauseAfter()));
    pause.getElement().getThemeList().set("pressed", state.draft().pauseAfter());
    demo.setVisible(state.policy() != null && state.policy().demonstration());
    status.set(shape(state), getTranslation(text(state)));
    listening(state.ear());
    Instant since = since(state.phase(), call);
    if (line.to(since)) {
      timer.since(since, clock.instant());
    }
  }

  // What was asked for and is not so yet is shown as asked for; the same key takes it back.
  private void wish(
      CommandButton button,
      DeskCommand command,
      DeskState state,
      boolean on,
      LineRequest.Kind kind) {
    var asked = state.request(kind);
    button.getElement().setAttribute("aria-busy", Boolean.toString(asked.isPresent()));
    button.getElement().setAttribute("data-asked", asked.map(a -> a.state().name()).orElse(""));
    button.label(
        command.label()
            + asked.map(one -> one.on() ? ".asked" : ".off.asked").orElse(on ? ".off" : ""));
  }

  private void listening(@Nullable Ear now) {
    ear.setVisible(now != null);
    if (now != null) {
      ear.set(shape(now), getTranslation("desk.ear." + now));
      ear.getElement().setAttribute("data-ear", now.name());
    }
  }

  private static Shape shape(Ear ear) {
    return switch (ear) {
      case ON -> Shape.READY;
      case STARTING, STOPPING -> Shape.DIALLING;
      case DEAF, LOST_TRACK, LATE, NOT_STOPPED -> Shape.ALERT;
      case STOPPED -> Shape.DONE;
      case NEVER -> Shape.OFFLINE;
      case BEFORE_NOTICE, BEFORE_IDENTITY, THIRD_PERSON, ON_HOLD -> Shape.BREAK;
    };
  }

  private static boolean ending(DeskState state) {
    return state.request(LineRequest.Kind.END).isPresent();
  }

  private static @Nullable Instant since(Phase phase, @Nullable CallRecord call) {
    if (call == null) {
      return null;
    }
    return switch (phase) {
      case DIALLING -> call.requestedAt();
      case CONNECTED -> call.answeredAt();
      case WRAP_UP -> call.endedAt();
      default -> null;
    };
  }

  private static Shape shape(DeskState state) {
    var prompt = state.prompt();
    if (prompt != null && prompt.crisis()) {
      return Shape.ALERT;
    }
    return switch (state.phase()) {
      case READY, PREVIEW -> Shape.READY;
      case DIALLING -> Shape.DIALLING;
      case CONNECTED -> Shape.ON_CALL;
      case WRAP_UP -> Shape.WRAP_UP;
      case PAUSED -> Shape.BREAK;
    };
  }

  private static String text(DeskState state) {
    String key = "desk.phase." + state.phase();
    var call = state.call();
    if (call == null) {
      return key;
    }
    return switch (state.phase()) {
      case CONNECTED -> ending(state) ? "desk.phase.ending" : key + talking(call);
      case DIALLING -> ending(state) ? "desk.phase.ending" : key + dialling(call.status());
      case WRAP_UP -> key + closing(call.status());
      default -> key;
    };
  }

  private static String talking(CallRecord call) {
    if (call.incoming()) {
      return ".incoming";
    }
    return call.onHold() ? ".hold" : call.muted() ? ".muted" : "";
  }

  private static String closing(CallStatus status) {
    return status == CallStatus.COMPLETED || !status.terminal() ? "" : "." + status;
  }

  private static String dialling(CallStatus status) {
    return switch (status) {
      case AGENT_RINGING, RINGING, UNKNOWN -> "." + status;
      default -> "";
    };
  }
}
