package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be done: the actions of the moment, or the form that is open in their place.
// Forms are beans that nothing names: the build of the front end finds their fields here.
@Uses(BigDecimalField.class)
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Details.class)
@Uses(EmailField.class)
@Uses(IntegerField.class)
@Uses(Popover.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TextField.class)
final class DoPanel extends Section {
  // Two in a row, those that go together.
  private static final List<DeskCommand> OFFERED =
      List.of(
          DeskCommand.PROMISE,
          DeskCommand.PLAN,
          DeskCommand.PROMISE_ALL,
          DeskCommand.RECAP,
          DeskCommand.DOCUMENT,
          DeskCommand.CALLBACK,
          DeskCommand.DISPUTE,
          DeskCommand.PAID,
          DeskCommand.OBSTACLE,
          DeskCommand.DISSATISFIED,
          DeskCommand.WRONG_NUMBER,
          DeskCommand.CONTACT,
          DeskCommand.HOLD,
          DeskCommand.HOURS,
          DeskCommand.WISH,
          DeskCommand.MAIL,
          DeskCommand.COLLEAGUE,
          DeskCommand.KNOWN,
          DeskCommand.WAIVE,
          DeskCommand.MOVE,
          DeskCommand.MAKE_UP,
          DeskCommand.RELEASE);
  private static final Set<DeskCommand> SOMETIMES =
      Set.of(DeskCommand.MOVE, DeskCommand.MAKE_UP, DeskCommand.WAIVE, DeskCommand.RELEASE);
  private final Control control;
  private final DoForms forms;
  private final List<CommandButton> buttons = new ArrayList<>();
  private final Div actions = Widgets.box("actions");
  private final Div form = Widgets.box("form");
  private final DeedList deeds;
  private final Span why = Widgets.text("actions-why", "");
  private final Changed shown = new Changed();
  private @Nullable DoForm opened;
  private @Nullable Kept kept;

  /// The form that was open last: to make the fields of a plan anew takes a browser longer than
  /// anybody should wait for a key.
  private record Kept(DeskCommand command, DoForm form) {}

  DoPanel(Control control, DoForms forms) {
    this.control = control;
    this.forms = forms;
    addClassName("desk-do");
    getElement().setAttribute("aria-label", getTranslation("desk.region.do"));
    OFFERED.forEach(command -> buttons.add(new CommandButton(command, control)));
    why.setId("desk-actions-why");
    actions.getElement().setAttribute("role", "group");
    actions.getElement().setAttribute("aria-labelledby", "desk-actions-why");
    actions.add(why);
    buttons.forEach(actions::add);
    deeds = new DeedList(control);
    add(deeds, actions, form);
  }

  void render(DeskState state) {
    deeds.render(state);
    buttons.forEach(button -> button.render(state));
    for (int i = 0; i < buttons.size(); i++) {
      var command = OFFERED.get(i);
      buttons.get(i).setVisible(!SOMETIMES.contains(command) || command.availableIn(state));
    }
    why.setText(getTranslation("desk.actions" + reason(state)));
    var command = state.draft().form();
    boolean open = command != null;
    actions.setVisible(!open);
    // Not invisible: what is kept must be told that it is blank.
    form.getElement().setAttribute("hidden", !open);
    long account = state.draft().account();
    if (shown.to(Arrays.asList(command, account))) {
      open(state);
    } else if (opened != null) {
      opened.render(state);
    }
  }

  // Why most of them are off, said once for all.
  private static String reason(DeskState state) {
    if (DeskCommand.PROMISE.availableIn(state)) {
      return "";
    }
    return switch (state.phase()) {
      case PREVIEW, DIALLING -> ".call";
      case CONNECTED -> state.prompt() != null && state.prompt().crisis() ? ".crisis" : ".identity";
      default -> state.prompt() != null && state.prompt().crisis() ? ".crisis" : ".masked";
    };
  }

  private void open(DeskState state) {
    leave();
    var command = state.draft().form();
    if (command == null) {
      return;
    }
    if (kept == null || kept.command() != command) {
      kept = new Kept(command, make(command, state));
    }
    opened = kept.form();
    opened.render(state);
    opened.arrive();
  }

  private void leave() {
    if (opened != null && !opened.leave()) {
      kept = null;
      form.removeAll();
    }
    opened = null;
  }

  private DoForm make(DeskCommand command, DeskState state) {
    form.removeAll();
    var made = forms.of(command, control, state);
    form.add(new H2(getTranslation(command.label())), (Component) made);
    var save = new CommandButton(DeskCommand.SAVE, control).primary();
    save.label(made.saves());
    var close = new CommandButton(DeskCommand.CLOSE_FORM, control).quiet();
    var foot = Widgets.box("form-foot");
    foot.add(made.foot());
    foot.add(Widgets.box("form-actions", save, close));
    form.add(foot);
    return made;
  }

  /// Saves what is open; false when nothing is.
  boolean save() {
    if (opened == null) {
      return false;
    }
    opened.save();
    return true;
  }
}
