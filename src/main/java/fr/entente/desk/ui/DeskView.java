package fr.entente.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.agents.Agents;
import fr.entente.desk.AgentDay;
import fr.entente.desk.AgentDesk;
import fr.entente.desk.line.AgentLine;
import fr.entente.desk.listening.AgentListening;
import fr.entente.desk.listening.AgentScript;
import fr.entente.desk.money.AgentMail;
import fr.entente.desk.money.AgentMoney;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.seat.Seat;
import fr.entente.desk.seat.SignOfLife;
import fr.entente.kernel.AgentId;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/// The agent's one screen. It arranges the panels and shows the state; it decides nothing.
@Route(value = "desk", layout = MainLayout.class)
@Menu(title = "nav.desk", order = 120, icon = "vaadin:headset")
@RolesAllowed({"AGENT", "LEAD"})
@StyleSheet("desk.css")
final class DeskView extends Div implements HasDynamicTitle {
  private final Control control;
  private final Dispatch dispatch;
  private final AgentDesk desk;
  private final AgentId me;
  private final DeskKeys keys = new DeskKeys();
  private final CallBar bar;
  private final Notices notices;
  private final PromptStrip alarm;
  private final LineAlarm lineAlarm = new LineAlarm();
  private final OnDemand<ReadyPanel> ready;
  private final OnDemand<ElsewherePanel> elsewhere =
      new OnDemand<>(this, this::getComponentCount, () -> new ElsewherePanel(this::takeOver));
  private final Div board;
  private final Clock clock;
  private final DoForms forms;
  private final DeskErrands errands;
  private @Nullable Workplace workplace;
  private @Nullable AutoCloseable watching;
  private @Nullable AutoCloseable attending;
  private final AtomicLong revision = new AtomicLong();
  private @Nullable DeskState shown;

  DeskView(
      AgentDesk desk,
      AgentLine line,
      AgentScript scripts,
      AgentMoney money,
      AgentListening listening,
      AgentMail mail,
      AgentDay day,
      DoForms forms,
      Agents agents,
      Formats formats,
      Clock clock) {
    this.desk = desk;
    this.clock = clock;
    this.forms = forms;
    me = agents.current().id();
    control =
        new Control(
            this, desk, line, scripts, money, listening, mail, day, formats, this::show, this::run);
    bar = new CallBar(control, clock);
    notices = Notices.betweenCalls(control);
    alarm = PromptStrip.alarm(control);
    board = Widgets.box("desk-board", bar, lineAlarm, alarm, notices);
    ready = new OnDemand<>(board, board::getComponentCount, () -> new ReadyPanel(control));
    errands = new DeskErrands(control, board::isVisible);
    dispatch = new Dispatch(control, keys, this::workplace);
    keys.onPressed(this::pressed);
    addClassName("desk");
    add(keys, board);
    board.setVisible(false);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("desk.title") + " · Entente";
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    var ui = attach.getUI();
    errands.listen(this, ui);
    ui.getPage()
        .retrieveExtendedClientDetails(details -> {
          control.sit(new Seat(me, details.getWindowName(), UUID.randomUUID().toString()));
          desk.enter(control.seat());
          begin(ui);
          watch(ui);
        });
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    unwatch();
    if (control.seated()) {
      desk.leave(control.seat());
    }
  }

  // The state is read on the news' own thread; only showing it takes the session's lock.
  private void watch(UI ui) {
    unwatch();
    var refresh =
        new DelegatingSecurityContextRunnable(() -> {
          long before = revision.get();
          var state = desk.look(control.seat());
          // A screen that is gone by now has nothing to show.
          ui.accessLater(() -> arrive(before, state), () -> {}).run();
        });
    watching = desk.watch(me, refresh);
    attending = desk.attend(control.seat(), () -> life(ui));
  }

  // A command may have shown something newer while this state waited for the lock.
  private void arrive(long before, Optional<DeskState> state) {
    if (before == revision.get()) {
      arrange(state);
    } else {
      refresh();
    }
  }

  // Read without the session's lock: a beat seen late is seen at the next look.
  private static SignOfLife life(UI ui) {
    var push = ui.getInternals().getPushConnection();
    return new SignOfLife(
        ui.getInternals().getLastHeartbeatTimestamp(), push != null && push.isConnected());
  }

  private void unwatch() {
    close(watching);
    close(attending);
    watching = null;
    attending = null;
  }

  private static void close(@Nullable AutoCloseable watch) {
    try {
      if (watch != null) {
        watch.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void refresh() {
    arrange(desk.look(control.seat()));
  }

  // Without a state another screen holds the desk.
  private void arrange(Optional<DeskState> state) {
    boolean mine = state.isPresent();
    board.setVisible(mine);
    boolean known = elsewhere.shown();
    elsewhere.show(
        !mine,
        panel -> {
          if (!known) {
            panel.arrive();
          }
        });
    state.ifPresentOrElse(this::show, keys::silence);
  }

  // Only the screen that holds the desk sends them, so that nobody's typing elsewhere is cut short.
  private void strays() {
    if (shown != null && board.isVisible()) {
      StrayNotes.send(control, keys, shown);
    }
  }

  private void takeOver() {
    desk.takeOver(control.seat());
    begin(getUI().orElseThrow());
  }

  private void begin(UI ui) {
    refresh();
    strays();
    errands.run(ui);
  }

  private void show(DeskState state) {
    revision.incrementAndGet();
    shown = state;
    boolean working = state.phase().working();
    getElement().setAttribute("data-phase", state.phase().name());
    bar.render(state);
    notices.render(state);
    lineAlarm.render(state);
    alarm.render(state);
    ready.show(!working, panel -> panel.render(state));
    if (working || workplace != null) {
      workplace().render(state);
    }
    keys.render(state);
  }

  // Built for the first account: a desk that waits holds no panel that it does not show.
  private Workplace workplace() {
    if (workplace == null) {
      workplace = new Workplace(control, clock, keys, forms);
      workplace.addTo(board);
    }
    return workplace;
  }

  private void pressed(DeskKeys.Pressed key) {
    if (shown == null || !board.isVisible()) {
      return;
    }
    if (key.id().equals("DIGIT")) {
      if (DeskKeys.fresh(key.token(), shown)) {
        dispatch.digit(shown, key.digit());
      }
      return;
    }
    var command = DeskCommand.valueOf(key.id());
    if (DeskKeys.fresh(command, key.token(), shown)) {
      run(command);
    }
  }

  private void run(DeskCommand command) {
    if (shown != null) {
      dispatch.run(command, shown, shown.draft().form() != null);
    }
  }
}
