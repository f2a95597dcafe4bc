package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.desk.picture.Advice;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Prompt;
import fr.entente.detection.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// At most one prompt: above the step, or over the full width when a life may be in danger. It
/// quotes, asks and offers three keys; it never takes the focus and never goes by itself. Read out
/// politely, the alarm at once; the buttons stay outside the live region.
final class PromptStrip extends Div {
  private static final List<DeskCommand> KEYS =
      List.of(DeskCommand.PROMPT_FIRST, DeskCommand.PROMPT_SECOND, DeskCommand.PROMPT_DISMISS);
  private final Control control;
  private final boolean alarm;
  private final Div said = Widgets.box("prompt-said");
  private final Div actions = Widgets.box("prompt-actions");
  private final Changed shown = new Changed();

  private PromptStrip(Control control, boolean alarm) {
    this.control = control;
    this.alarm = alarm;
    setId(alarm ? "desk-alarm" : "desk-prompt");
    addClassName("prompt");
    getClassNames().set("crisis", alarm);
    said.getElement().setAttribute("role", alarm ? "alert" : "status");
    add(said, actions);
  }

  static PromptStrip inline(Control control) {
    return new PromptStrip(control, false);
  }

  static PromptStrip alarm(Control control) {
    return new PromptStrip(control, true);
  }

  void render(DeskState state) {
    var prompt = state.prompt();
    if (prompt != null && prompt.crisis() != alarm) {
      prompt = null;
    }
    if (!shown.to(prompt)) {
      return;
    }
    said.removeAll();
    actions.removeAll();
    getElement().setAttribute("data-shown", Boolean.toString(prompt != null));
    actions.setVisible(prompt != null && !prompt.preview());
    if (prompt != null) {
      fill(prompt);
    } else {
      getElement().removeAttribute("data-label");
    }
  }

  private void fill(Prompt prompt) {
    getElement().setAttribute("data-label", prompt.label().code());
    getElement().setAttribute("data-response", prompt.response().name());
    getElement().setAttribute("data-confirmed", Boolean.toString(prompt.confirmed()));
    getElement().setAttribute("data-preview", Boolean.toString(prompt.preview()));
    said.add(head(prompt));
    var quote = prompt.quote();
    if (quote != null && !quote.text().isBlank()) {
      said.add(new QuoteLine(quote, control.formats()));
    }
    if (!prompt.preview()) {
      said.add(words(prompt));
      buttons(prompt).forEach(actions::add);
    }
  }

  private Div head(Prompt prompt) {
    return Widgets.box(
        "prompt-head",
        Widgets.icon(alarm ? "▲" : prompt.confirmed() ? "✓" : "◆"),
        Widgets.text("prompt-state", getTranslation("desk.prompt." + state(prompt))),
        Widgets.text("prompt-label", getTranslation("desk.label." + prompt.label().code())));
  }

  private static String state(Prompt prompt) {
    if (prompt.preview()) {
      return "preview";
    }
    return prompt.confirmed() ? "confirmed" : "suspected";
  }

  /// A gentle question is the card's own sentence; a prompt says what to do.
  private Div words(Prompt prompt) {
    boolean asks = prompt.response() == Response.QUESTION && !prompt.confirmed();
    String question = prompt.question();
    return asks && question != null
        ? Widgets.box(
            "prompt-words",
            Widgets.text("fact-name", getTranslation("desk.prompt.ask")),
            Widgets.text("prompt-question", question))
        : Widgets.box("prompt-words", new Span(getTranslation(Advice.of(prompt.label()).key())));
  }

  private List<Button> buttons(Prompt prompt) {
    var buttons = new ArrayList<Button>();
    if (prompt.confirmed()) {
      var advised = Advice.of(prompt.label()).actions();
      for (int i = 0; i < advised.size(); i++) {
        buttons.add(button(KEYS.get(i), getTranslation(advised.get(i).label()), null));
      }
      if (!prompt.crisis()) {
        buttons.add(
            button(KEYS.get(2), getTranslation(DeskCommand.PROMPT_DISMISS.label()), "tertiary"));
      }
      return buttons;
    }
    boolean branch = prompt.response() == Response.BRANCH;
    buttons.add(
        button(KEYS.get(0), getTranslation("desk.prompt.confirm"), branch ? null : "primary"));
    if (prompt.card() != null) {
      var open =
          button(KEYS.get(1), getTranslation("desk.prompt.branch"), branch ? "primary" : null);
      buttons.add(open);
    }
    buttons.add(
        button(
            KEYS.get(2),
            getTranslation("desk.prompt.clear" + (alarm ? ".crisis" : "")),
            "tertiary"));
    return buttons;
  }

  private Button button(DeskCommand command, String text, @Nullable String theme) {
    var button = new Button(text, event -> control.run(command));
    button.setSuffixComponent(Widgets.text("key", command.keyLabel()));
    button.getElement().setAttribute("aria-keyshortcuts", command.keyLabel());
    button.getElement().setAttribute("data-command", command.name());
    if (theme != null) {
      button.addThemeName(theme);
    }
    return button;
  }
}
