package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Phase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done: the actions of the moment, the form that is open, the outcome, the note.
// Forms are beans that nothing names: the build of the front end finds their fields here.
@Uses(BigDecimalField.class)
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Details.class)
@Uses(EmailField.class)
@Uses(IntegerField.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TextField.class)
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
  private final OnDemand<WrapUpPanel> wrapUp;
  private final NotePad note;
  private final OnDemand<TranscriptPanel> transcript =
      new OnDemand<>(this, this::getComponentCount, TranscriptPanel::new);
  private final Changed shown = new Changed();
  private boolean quiet;
  private @Nullable DoForm opened;

  DoPanel(Control control, Clock clock, DeskKeys keys, DoForms forms) {
    this.control = control;
    this.forms = forms;
    addClassName("desk-do");
    getElement().setAttribute("aria-label", getTranslation("desk.region.do"));
    wrapUp = new OnDemand<>(this, () -> indexOf(actions), () -> new WrapUpPanel(control, clock));
    note = new NotePad(control, keys);
    OFFERED.forEach(command -> buttons.add(new CommandButton(command, control)));
    move = buttons.get(OFFERED.indexOf(DeskCommand.MOVE));
    waive = buttons.get(OFFERED.indexOf(DeskCommand.WAIVE));
    var release = new CommandButton(DeskCommand.RELEASE, control).quiet();
    buttons.add(release);
    buttons.forEach(actions::add);
    add(actions, form, note);
  }

  void render(DeskState state) {
    wrapUp.show(state.wrapUp() != null, panel -> panel.render(state));
    note.render(state);
    transcript.show(state.call() != null, panel -> panel.render(state));
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
    place(opened.above());
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

  private void place(boolean above) {
    if (above != (indexOf(form) == 0)) {
      remove(form);
      addComponentAtIndex(above ? 0 : indexOf(actions) + 1, form);
    }
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
