package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import fr.entente.desk.DeskCommand;
import fr.entente.desk.DeskState;
import fr.entente.desk.Form;
import fr.entente.desk.Phase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done: the actions of the moment, the form that is open, the outcome, the note.
final class DoPanel extends Section {
  private static final List<DeskCommand> OFFERED =
      List.of(
          DeskCommand.PROMISE,
          DeskCommand.PLAN,
          DeskCommand.PROMISE_ALL,
          DeskCommand.MOVE,
          DeskCommand.RECAP,
          DeskCommand.WAIVE,
          DeskCommand.CALLBACK,
          DeskCommand.DISPUTE,
          DeskCommand.WRONG_NUMBER,
          DeskCommand.HOLD,
          DeskCommand.WISH,
          DeskCommand.MAIL);
  private final Control control;
  private final Clock clock;
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
  private @Nullable DoForm simple;
  private @Nullable TermsForm terms;

  DoPanel(Control control, Clock clock, DeskKeys keys) {
    this.control = control;
    this.clock = clock;
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
    boolean open = state.draft().form() != Form.NONE;
    actions.setVisible(!open);
    form.setVisible(open);
    long account = state.draft().account();
    if (shown.to(List.of(state.draft().form(), account))) {
      open(state);
    } else if (terms != null) {
      terms.render(state);
    }
    getClassNames().set("closing", state.phase() == Phase.WRAP_UP);
  }

  private void open(DeskState state) {
    form.removeAll();
    simple = null;
    terms = null;
    var kind = state.draft().form();
    // Every word of a recap is to be read before it goes: it stands above the outcomes.
    addComponentAtIndex(kind == Form.RECAP ? 0 : 2, form);
    if (kind == Form.NONE) {
      return;
    }
    form.add(
        new H2(getTranslation("desk.command." + kind.name().toLowerCase(java.util.Locale.ROOT))));
    if (kind == Form.PROMISE || kind == Form.PLAN) {
      terms = new TermsForm(control, kind == Form.PLAN);
      form.add(terms);
      if (quiet) {
        terms.render(state);
      } else {
        terms.arrive(state);
      }
    } else {
      simple = simple(kind, state);
      form.add((Component) simple);
      if (!quiet) {
        simple.arrive();
      }
    }
    var save = new CommandButton(DeskCommand.SAVE, control).primary();
    if (kind == Form.RECAP) {
      save.label("desk.recap.send");
    }
    var close = new CommandButton(DeskCommand.CLOSE_FORM, control).quiet();
    var foot = Widgets.box("form-foot");
    if (terms != null) {
      foot.add(terms.foot());
    }
    foot.add(Widgets.box("form-actions", save, close));
    form.add(foot);
  }

  private DoForm simple(Form kind, DeskState state) {
    var brief = state.brief();
    return switch (kind) {
      case CALLBACK -> new CallbackForm(control, clock);
      case DISPUTE -> new DisputeForm(control, brief == null ? List.of() : brief.invoices());
      case WRONG_NUMBER -> new WrongNumberForm(control);
      case MAIL -> new MailForm(control);
      case MOVE -> new MoveForm(control, brief == null ? null : brief.commitment());
      case RECAP -> new RecapForm(control);
      case WISH -> new WishForm(control);
      default -> new HoldForm(control, clock, state.draft().holdType());
    };
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
    if (terms != null) {
      control.show(control.forms().record(control.seat()));
      return true;
    }
    if (simple != null) {
      simple.save();
      return true;
    }
    return false;
  }

  void focusNote() {
    note.arrive();
  }
}
