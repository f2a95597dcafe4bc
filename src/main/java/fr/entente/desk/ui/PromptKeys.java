package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import fr.entente.desk.picture.Advice;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Prompt;
import fr.entente.detection.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The keys of a prompt. The first says that it is so and then does nothing more; the second opens
/// the card, or what is advised once it is so; the third puts it away.
final class PromptKeys {
  private final Control control;
  private final Prompt prompt;
  private final boolean alarm;

  PromptKeys(Control control, Prompt prompt, boolean alarm) {
    this.control = control;
    this.prompt = prompt;
    this.alarm = alarm;
  }

  List<Button> of(DeskState state, boolean folded) {
    if (prompt.preview()) {
      return List.of();
    }
    var buttons = prompt.confirmed() ? confirmed(state, folded) : suspected();
    if (DeskCommand.PROMPT_NEXT.availableIn(state)) {
      var others = control.text("desk.prompt.others", prompt.others());
      buttons.add(button(DeskCommand.PROMPT_NEXT, others, "tertiary"));
    }
    return buttons;
  }

  private List<Button> confirmed(DeskState state, boolean folded) {
    var buttons = new ArrayList<Button>();
    var advised = Advice.of(prompt.label()).actions();
    for (int i = 0; i < advised.size() && !folded; i++) {
      var action = advised.get(i);
      var button =
          button(
              i == 0 ? DeskCommand.PROMPT_SECOND : action,
              control.text(action.label()),
              i == 0 ? "primary" : null);
      button.setEnabled(action.availableIn(state));
      buttons.add(button);
    }
    if (!prompt.crisis()) {
      buttons.add(
          button(
              DeskCommand.PROMPT_DISMISS,
              control.text(DeskCommand.PROMPT_DISMISS.label()),
              "tertiary"));
    }
    return buttons;
  }

  private List<Button> suspected() {
    boolean branch = prompt.response() == Response.BRANCH;
    var buttons = new ArrayList<Button>();
    buttons.add(
        button(
            DeskCommand.PROMPT_FIRST,
            control.text("desk.prompt.confirm"),
            branch ? null : "primary"));
    if (prompt.card() != null) {
      buttons.add(
          button(
              DeskCommand.PROMPT_SECOND,
              control.text("desk.prompt.branch"),
              branch ? "primary" : null));
    }
    buttons.add(
        button(
            DeskCommand.PROMPT_DISMISS,
            control.text("desk.prompt.clear" + (alarm ? ".crisis" : "")),
            "tertiary"));
    return buttons;
  }

  private Button button(DeskCommand command, String text, @Nullable String theme) {
    var button = new Button(text, event -> control.run(command));
    if (!command.keyLabel().isEmpty()) {
      button.setSuffixComponent(Widgets.text("key", command.keyLabel()));
      button.getElement().setAttribute("aria-keyshortcuts", command.keyName());
    }
    button.getElement().setAttribute("data-command", command.name());
    if (theme != null) {
      button.addThemeName(theme);
    }
    return button;
  }
}
