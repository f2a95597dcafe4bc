package fr.entente.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import fr.entente.calls.CallRecord;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.uikit.StatusBadge;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The agent's call that is on, on pages that are not the desk: its state and how long, a hang-up,
/// and the way back. Hidden when there is none, and on the desk, which has a bar of its own.
class LiveCallBand extends Div {
  private final AgentId agent;
  private final Calls calls;
  private final LiveCalls news;
  private final Clock clock;
  private final StatusBadge state = new StatusBadge(StatusBadge.Shape.ON_CALL, "");
  private final DeskTimer timer = new DeskTimer();
  private final Button hangUp = new Button(getTranslation("desk.band.hang-up"), _ -> hangUp());
  private @Nullable CallRecord shown;
  private @Nullable CallId ending;
  private boolean open;
  private @Nullable Registration registration;

  LiveCallBand(AgentId agent, Calls calls, LiveCalls news, Clock clock) {
    this.agent = agent;
    this.calls = calls;
    this.news = news;
    this.clock = clock;
    addClassName("live-call-band");
    getElement().setAttribute("role", "status");
    hangUp.addThemeNames("error", "small");
    add(state, timer, hangUp, new RouterLink(getTranslation("desk.band.back"), DeskView.class));
    open = LineAlarm.open(calls.requests(agent));
    show(calls.current(agent));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    registration = news.watch(agent, () -> follow(ui));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (registration != null) {
      registration.remove();
    }
  }

  private void follow(UI ui) {
    var now = RunAs.system(() -> calls.current(agent));
    boolean maybeOpen = LineAlarm.open(RunAs.system(() -> calls.requests(agent)));
    if (ui.isAttached()) {
      ui.access(() -> {
        open = maybeOpen;
        show(now);
      });
    }
  }

  // Nothing to hang up once it has ended: what is left of it is done at the desk.
  private void show(Optional<CallRecord> current) {
    var live = current.filter(call -> !call.status().terminal()).orElse(null);
    getElement().setAttribute("data-shown", live != null || open);
    hangUp.setVisible(live != null);
    if (live == null && open) {
      state.set(StatusBadge.Shape.ALERT, getTranslation("desk.line.open"));
      timer.since(null, clock.instant());
    }
    if (live != null) {
      boolean talking = live.status() == CallStatus.IN_PROGRESS;
      state.set(
          open
              ? StatusBadge.Shape.ALERT
              : talking ? StatusBadge.Shape.ON_CALL : StatusBadge.Shape.DIALLING,
          getTranslation(word(live)));
      timer.since(talking ? live.answeredAt() : live.requestedAt(), clock.instant());
    }
    shown = live;
  }

  // The words of the desk's own bar.
  private String word(CallRecord live) {
    if (open) {
      return "desk.line.open";
    }
    if (live.id().equals(ending)) {
      return "desk.band.ending";
    }
    return live.status() == CallStatus.IN_PROGRESS
        ? "desk.phase.CONNECTED"
        : "backoffice.call.status." + live.status().name();
  }

  // It is asked for until the provider confirms; pressed again, at once.
  private void hangUp() {
    if (shown != null) {
      ending = shown.id();
      calls.hangUp(shown.id());
      show(calls.current(agent));
    }
  }
}
