package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Phase;

/// Between two calls: the day's figures, cash first, and the one key that goes on.
final class ReadyPanel extends Section {
  private final Control control;
  private final H1 title = new H1();
  private final Paragraph text = new Paragraph();
  private final Div figures = Widgets.box("figures");
  private final Paragraph parked = new Paragraph();
  private final CommandButton forward;
  private final CommandButton pause;
  private final CommandButton thank;
  private final Div thanks = Widgets.box("ready-thanks");
  private final Paragraph kept = new Paragraph();
  private final Changed shown = new Changed();

  ReadyPanel(Control control) {
    this.control = control;
    addClassName("desk-ready");
    forward = new CommandButton(DeskCommand.FORWARD, control).primary();
    forward.setId("desk-next");
    forward.addThemeName("large");
    pause = new CommandButton(DeskCommand.PAUSE, control).quiet();
    pause.setId("desk-break");
    thank = new CommandButton(DeskCommand.THANK, control);
    thanks.add(kept, thank);
    add(title, text, figures, Widgets.box("ready-actions", forward, pause), thanks, parked);
  }

  void render(DeskState state) {
    boolean paused = state.phase() == Phase.PAUSED;
    forward.render(state);
    forward.label(DeskCommand.FORWARD.label() + "." + state.phase());
    pause.setVisible(!paused);
    thank.render(state);
    thanks.setVisible(state.thanks() != null);
    if (state.thanks() != null) {
      kept.setText(
          getTranslation(
              "desk.thanks",
              state.thanks().debtorName(),
              control.formats().money(state.thanks().amount())));
    }
    if (!shown.to(java.util.List.of(state.figures(), state.phase(), state.parked()))) {
      return;
    }
    title.setText(getTranslation(paused ? "desk.paused" : "desk.ready"));
    text.setText(getTranslation(paused ? "desk.paused.text" : "desk.ready.text"));
    figures.removeAll();
    var formats = control.formats();
    var today = state.figures();
    figure("desk.figure.collected", formats.money(today.collected()));
    figure("desk.figure.promised", formats.money(today.promised()));
    figure("desk.figure.calls", formats.number(today.calls()));
    figure("desk.figure.queue", formats.number(today.inQueue()));
    parked.setText(state.parked() == 0 ? "" : getTranslation("desk.parked", state.parked()));
  }

  private void figure(String key, String value) {
    figures.add(
        Widgets.box(
            "figure",
            Widgets.text("figure-value", value),
            Widgets.text("figure-name", getTranslation(key))));
  }
}
