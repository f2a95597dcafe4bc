package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Phase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done: the actions of the moment, the form that is open, the outcome, the note.
final class DoPanel extends Section {
  private static final List<DeskCommand> OFFERED =
      Arrays.stream(DeskCommand.values())
          .filter(command -> command.kind() != DeskCommand.Kind.KEY)
          .toList();
  private final Control control;
  private final DoForms forms;
  private final List<CommandButton> buttons = new ArrayList<>();
  private final Div actions = Widgets.box("actions");
  private final Div form = Widgets.box("form");
  private final CommandButton move;
  private final CommandButton waive;
  private final WrapUpPanel wrapUp;
  private final NotePad note;
  private final TranscriptPanel transcript = new TranscriptPanel();
  private final Changed shown = new Changed();
  private boolean quiet;
  private @Nullable DoForm opened;

  DoPanel(Control control, Clock clock, DeskKeys keys, DoForms forms) {
    this.control = control;
    this.forms = forms;
    addClassName("desk-do");
    getElement().setAttribute("aria-label", getTranslation("desk.region.do"));
    wrapUp = new WrapUpPanel(control, clock);
    note = new NotePad(control, keys);
    OFFERED.forEach(command -> buttons.add(new CommandButton(command, control)));
    move = buttons.get(OFFERED.indexOf(DeskCommand.MOVE));
    waive = buttons.get(OFFERED.indexOf(DeskCommand.WAIVE));
    var release = new CommandButton(DeskCommand.RELEASE, control).quiet();
    buttons.add(release);
    buttons.forEach(actions::add);
    add(wrapUp, actions, form, note, transcript);
  }

  void render(DeskState state) {
    wrapUp.render(state);
    note.render(state);
    transcript.render(state);
    buttons.forEach(button -> button.render(state));
    move.setVisible(DeskCommand.MOVE.availableIn(state));
    waive.setVisible(DeskCommand.WAIVE.availableIn(state));
    var command = state.draft().form();
    boolean open = command != null;
    actions.setVisible(!open);
    form.setVisible(open);
    long account = state.draft().account();
    if (shown.to(Arrays.asList(command, account))) {
      open(state);
    } else if (opened != null) {
      opened.render(state);
    }
    getClassNames().set("closing", state.phase() == Phase.WRAP_UP);
  }

  private void open(DeskState state) {
    form.removeAll();
    opened = null;
    var command = state.draft().form();
    if (command == null) {
      return;
    }
    opened = forms.of(command, control, state);
    addComponentAtIndex(opened.above() ? 0 : 2, form);
    form.add(new H2(getTranslation(command.label())), (Component) opened);
    opened.render(state);
    if (!quiet) {
      opened.arrive();
    }
    var save = new CommandButton(DeskCommand.SAVE, control).primary();
    save.label(opened.saves());
    var close = new CommandButton(DeskCommand.CLOSE_FORM, control).quiet();
    var foot = Widgets.box("form-foot");
    foot.add(opened.foot());
    foot.add(Widgets.box("form-actions", save, close));
    form.add(foot);
  }

  /// A form that opens meanwhile leaves the caret where it is.
  void quietly(Runnable command) {
    quiet = true;
    try {
      command.run();
    } finally {
      quiet = false;
    }
  }

  /// Saves what is open; false when nothing is.
  boolean save() {
    if (opened == null) {
      return false;
    }
    opened.save();
    return true;
  }

  void focusNote() {
    note.arrive();
  }
}
