package fr.entente.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Phase;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/// Between two calls: the one key that goes on, who comes next, the day's figures, cash first, and
/// what happened meanwhile.
final class ReadyPanel extends Section {
  private final Control control;
  private final H1 title = new H1();
  private final Paragraph text = new Paragraph();
  private final Div figures = Widgets.box("figures");
  private final CommandButton forward;
  private final CommandButton pause;
  private final CommandButton hard;
  private final CommandButton incoming;
  private final CommandButton thank;
  private final Div thanks = Widgets.box("ready-thanks");
  private final Paragraph kept = new Paragraph();
  private final Pre written = new Pre();
  private final NextList next;
  private final NewsList news;
  private final LateList late;
  private final Changed shown = new Changed();
  private @Nullable UI ui;

  ReadyPanel(Control control) {
    this.control = control;
    addClassName("desk-ready");
    getElement().setAttribute("aria-labelledby", "desk-ready-title");
    title.setId("desk-ready-title");
    forward = new CommandButton(DeskCommand.FORWARD, control).primary();
    forward.setId("desk-next");
    forward.addThemeName("large");
    pause = new CommandButton(DeskCommand.PAUSE, control).quiet();
    pause.setId("desk-break");
    hard = new CommandButton(DeskCommand.PAUSE_HARD, control).quiet();
    incoming = new CommandButton(DeskCommand.INCOMING, control).quiet();
    thank = new CommandButton(DeskCommand.THANK, control);
    written.addClassName("recap-text");
    written.setId("desk-thanks-text");
    thanks.add(kept, new Details(getTranslation("desk.thanks.text"), written), thank);
    next = new NextList(control, this::look);
    news = new NewsList(control, this::look);
    late = new LateList(control);
    var head =
        Widgets.box(
            "ready-head",
            Widgets.box("ready-title", title, text),
            Widgets.box("ready-actions", incoming, hard, pause, forward));
    var day = Widgets.box("ready-card", new H2(getTranslation("desk.ready.day")), figures, thanks);
    add(head, late, Widgets.box("ready-columns", next, day, news));
  }

  void render(DeskState state) {
    boolean paused = state.phase() == Phase.PAUSED;
    forward.render(state);
    forward.label(DeskCommand.FORWARD.label() + "." + state.phase());
    pause.setVisible(!paused);
    hard.render(state);
    hard.setVisible(!paused);
    incoming.render(state);
    thank.render(state);
    thanks.setVisible(state.thanks() != null);
    if (state.thanks() != null) {
      kept.setText(
          getTranslation(
              "desk.thanks",
              state.thanks().debtorName(),
              control.formats().money(state.thanks().amount())));
    }
    if (!shown.to(Arrays.asList(state.figures(), state.phase(), state.parked(), state.thanks()))) {
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
    look();
  }

  private void figure(String key, String value) {
    figures.add(
        Widgets.box(
            "figure",
            Widgets.text("figure-value", value),
            Widgets.text("figure-name", getTranslation(key))));
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    ui = attach.getUI();
    look();
  }

  // Read on a thread of its own: no key waits for it, and the session is locked only to show it.
  private void look() {
    var at = ui;
    if (at == null || !control.seated()) {
      return;
    }
    var seat = control.seat();
    Thread.startVirtualThread(
        new DelegatingSecurityContextRunnable(() -> {
          var ahead = control.day().ahead(seat);
          var thanked = control.mail().thanksText(seat);
          at.accessLater(
                  () -> {
                    next.show(ahead);
                    news.show(ahead.news());
                    late.show(ahead.late());
                    written.setText(thanked.orElse(""));
                  },
                  () -> {})
              .run();
        }));
  }
}
