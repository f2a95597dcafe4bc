package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import fr.entente.calls.Disposition;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import java.time.Clock;

/// How the call ended: one code is proposed, one key takes it. The time left is shown before it
/// runs out and can be extended.
final class WrapUpPanel extends Div {
  private final Control control;
  private final Clock clock;
  private final Div codes = Widgets.box("codes");
  private final Div why;
  private final Span reason = Widgets.text("text", "");
  private final DeskTimer timer = new DeskTimer();
  private final Div left;
  private final CommandButton forward;
  private final CommandButton extend;
  private final CommandButton hard;
  private final Changed shown = new Changed();
  private final Changed offered = new Changed();

  WrapUpPanel(Control control, Clock clock) {
    this.control = control;
    this.clock = clock;
    addClassName("wrap-up");
    codes.getElement().setAttribute("role", "group");
    codes.getElement().setAttribute("aria-label", getTranslation("desk.wrapup.codes"));
    why = Widgets.box("desk-notice", Widgets.icon("▲"), reason);
    why.setId("desk-why");
    why.getElement().setAttribute("role", "status").setAttribute("data-level", "warning");
    forward = new CommandButton(DeskCommand.FORWARD, control).primary();
    forward.setId("desk-accept-next");
    extend = new CommandButton(DeskCommand.EXTEND, control).quiet();
    hard = new CommandButton(DeskCommand.PAUSE_HARD, control).quiet();
    left =
        Widgets.box(
            "wrap-left", Widgets.text("quiet", getTranslation("desk.wrapup.left")), timer, extend);
    add(
        new H2(getTranslation("desk.wrapup")),
        why,
        codes,
        Widgets.box("wrap-foot", forward, hard, left));
  }

  void render(DeskState state) {
    forward.render(state);
    var wrapUp = state.wrapUp();
    boolean again = wrapUp != null && wrapUp.why() != null;
    forward.label(DeskCommand.FORWARD.label() + (again ? ".again" : ".WRAP_UP"));
    extend.render(state);
    hard.render(state);
    hard.label(DeskCommand.PAUSE_HARD.label() + (state.draft().hard() ? ".on" : ""));
    hard.getElement().setAttribute("aria-pressed", Boolean.toString(state.draft().hard()));
    hard.getElement().getThemeList().set("pressed", state.draft().hard());
    if (wrapUp == null || !shown.to(wrapUp)) {
      return;
    }
    why.setVisible(again);
    reason.setText(again ? getTranslation(wrapUp.why()) : "");
    left.setVisible(wrapUp.deadline() != null);
    timer.until(wrapUp.deadline(), wrapUp.warnAt(), clock.instant());
    if (offered.to(wrapUp.codes())) {
      codes.removeAll();
      int digit = 1;
      for (Disposition code : wrapUp.codes()) {
        codes.add(code(code.code(), digit++));
      }
    }
    codes.getChildren().forEach(button -> press(button, again ? "" : wrapUp.proposed()));
  }

  private static void press(Component button, String proposed) {
    boolean chosen = proposed.equals(button.getElement().getAttribute("data-code"));
    button.getElement().getThemeList().set("primary", chosen);
    button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
  }

  private Button code(String code, int digit) {
    var button =
        new Button(
            getTranslation("desk.outcome." + code),
            event -> control.show(control.line().chooseOutcome(control.seat(), code)));
    button.addClassName("code");
    button.addThemeName("small");
    button.getElement().setAttribute("data-code", code);
    String key = digit <= 9 ? Integer.toString(digit) : CardMenu.letter(digit - 10);
    button.setPrefixComponent(Widgets.text("key", key));
    button.getElement().setAttribute("aria-keyshortcuts", key);
    if (digit > 9) {
      button.getElement().setAttribute("data-letter", key);
    }
    return button;
  }
}
