package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.desk.Advice;
import fr.entente.desk.DeskCommand;
import fr.entente.desk.DeskState;
import fr.entente.desk.Prompt;
import java.util.List;

/// At most one prompt, above the step: one line and two actions. It never takes the focus and never
/// goes by itself.
final class PromptStrip extends Div {
  private static final List<DeskCommand> KEYS =
      List.of(DeskCommand.PROMPT_FIRST, DeskCommand.PROMPT_SECOND);
  private final Control control;
  private final Changed shown = new Changed();

  PromptStrip(Control control) {
    this.control = control;
    setId("desk-prompt");
    addClassName("prompt");
    getElement().setAttribute("role", "status");
  }

  void render(DeskState state) {
    var prompt = state.prompt();
    if (!shown.to(prompt)) {
      return;
    }
    removeAll();
    getElement().setAttribute("data-shown", Boolean.toString(prompt != null));
    if (prompt != null) {
      fill(prompt);
    }
  }

  private void fill(Prompt prompt) {
    var advice = Advice.of(prompt.label());
    getElement().setAttribute("data-label", prompt.label());
    getClassNames().set("crisis", prompt.crisis());
    String state = prompt.confirmed() ? "desk.prompt.confirmed" : "desk.prompt.suspected";
    var head =
        Widgets.box(
            "prompt-head",
            Widgets.icon(prompt.crisis() ? "▲" : "◆"),
            Widgets.text("prompt-state", getTranslation(state)),
            Widgets.text("prompt-label", getTranslation("desk.label." + prompt.label())));
    var actions = Widgets.box("prompt-actions");
    for (int i = 0; i < advice.actions().size(); i++) {
      actions.add(action(advice.actions().get(i), KEYS.get(i).keyLabel()));
    }
    if (!prompt.crisis()) {
      actions.add(new CommandButton(DeskCommand.PROMPT_DISMISS, control).quiet());
    }
    add(head, new Span(getTranslation(advice.key())), actions);
  }

  private Button action(DeskCommand command, String key) {
    var button = new Button(getTranslation(command.label()), event -> control.run(command));
    button.setSuffixComponent(Widgets.text("key", key));
    button.getElement().setAttribute("aria-keyshortcuts", key);
    return button;
  }
}
