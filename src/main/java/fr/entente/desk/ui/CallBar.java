package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Header;
import fr.entente.calls.CallRecord;
import fr.entente.calls.CallStatus;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Phase;
import fr.entente.uikit.StatusBadge;
import fr.entente.uikit.StatusBadge.Shape;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state of the line in shape, words and colour, its clock, and what can be done with it.
final class CallBar extends Header {
  private final StatusBadge status = new StatusBadge(Shape.OFFLINE, "");
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
    var live = Widgets.box("desk-state", status, timer);
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
    hold.setVisible(state.phase() == Phase.CONNECTED);
    mute.setVisible(state.phase() == Phase.CONNECTED);
    hangUp.setVisible(state.phase().onTheLine());
    // Between calls and after one the page has its own: there is one primary button.
    forward.setVisible(state.phase() == Phase.PREVIEW);
    var at = state.phase().working() ? state.draft().savedAt() : null;
    saved.setText(at == null ? "" : getTranslation("desk.saved", control.formats().time(at)));
    hold.label(DeskCommand.LINE_HOLD.label() + (call != null && call.onHold() ? ".off" : ""));
    mute.label(DeskCommand.MUTE.label() + (call != null && call.muted() ? ".off" : ""));
    pause.setVisible(state.phase() != Phase.PAUSED);
    pause.getElement().setAttribute("aria-pressed", Boolean.toString(state.draft().pauseAfter()));
    pause.getElement().getThemeList().set("pressed", state.draft().pauseAfter());
    demo.setVisible(state.policy() != null && state.policy().demonstration());
    status.set(shape(state), getTranslation(text(state)));
    Instant since = since(state.phase(), call);
    if (line.to(since)) {
      timer.since(since, clock.instant());
    }
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
      case CONNECTED -> key + (call.onHold() ? ".hold" : call.muted() ? ".muted" : "");
      case DIALLING -> key + dialling(call.status());
      case WRAP_UP -> key + (call.status() == CallStatus.COMPLETED ? "" : "." + call.status());
      default -> key;
    };
  }

  private static String dialling(CallStatus status) {
    return switch (status) {
      case AGENT_RINGING, RINGING, UNKNOWN -> "." + status;
      default -> "";
    };
  }
}
