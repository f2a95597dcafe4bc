package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import fr.entente.desk.picture.Advice;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Phase;
import fr.entente.desk.picture.Prompt;
import fr.entente.detection.Response;
import java.util.Arrays;
import java.util.List;

/// At most one prompt: above the step, or over the full width when a life may be in danger. It
/// quotes, asks and offers three keys; it never takes the focus and never goes by itself. Once it
/// is acted on its first line stays. Read out politely, the alarm at once; the buttons stay outside
/// the live region.
final class PromptStrip extends Div {
  private final Control control;
  private final boolean alarm;
  private final Div said = Widgets.box("prompt-said");
  private final Div about = Widgets.box("prompt-about");
  private final Div actions = Widgets.box("prompt-actions");
  private final Changed shown = new Changed();

  private PromptStrip(Control control, boolean alarm) {
    this.control = control;
    this.alarm = alarm;
    setId(alarm ? "desk-alarm" : "desk-prompt");
    addClassName("prompt");
    getClassNames().set("crisis", alarm);
    said.getElement().setAttribute("role", alarm ? "alert" : "status");
    add(said, about, actions);
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
    boolean over = state.phase() == Phase.WRAP_UP;
    boolean folded = prompt != null && prompt.confirmed() && !alarm && actedOn(state);
    var possible = prompt == null ? List.of() : possible(prompt, state);
    if (!shown.to(Arrays.asList(prompt, over, folded, possible))) {
      return;
    }
    said.removeAll();
    about.removeAll();
    actions.removeAll();
    getElement().setAttribute("data-shown", Boolean.toString(prompt != null));
    getElement().setAttribute("data-folded", folded);
    actions.setVisible(prompt != null && !prompt.preview());
    if (prompt != null) {
      fill(prompt, over, folded);
      new PromptKeys(control, prompt, alarm).of(state, folded).forEach(actions::add);
    } else {
      getElement().removeAttribute("data-label");
    }
  }

  private static boolean actedOn(DeskState state) {
    return state.draft().form() != null || state.agreed() != null;
  }

  private static List<Boolean> possible(Prompt prompt, DeskState state) {
    return Advice.of(prompt.label()).actions().stream()
        .map(action -> action.availableIn(state))
        .toList();
  }

  private void fill(Prompt prompt, boolean over, boolean folded) {
    getElement().setAttribute("data-label", prompt.label().code());
    getElement().setAttribute("data-response", prompt.response().name());
    getElement().setAttribute("data-confirmed", Boolean.toString(prompt.confirmed()));
    getElement().setAttribute("data-preview", Boolean.toString(prompt.preview()));
    said.add(head(prompt));
    var quote = prompt.quote();
    if (folded) {
      return;
    }
    if (quote != null && !quote.text().isBlank()) {
      said.add(new QuoteLine(quote));
    }
    if (quote != null && quote.rule() != null) {
      about(QuoteLine.why(control, prompt, quote, quote.rule().name()));
    }
    if (!prompt.preview()) {
      said.add(words(prompt, over));
    }
  }

  // Why it is shown: asked for seldom, and never in the way.
  private void about(String why) {
    var ask = new Button("?");
    ask.addThemeNames("tertiary", "small");
    ask.setAriaLabel(getTranslation("desk.prompt.why"));
    ask.getElement().setAttribute("data-letter", "?");
    ask.getElement().setAttribute("aria-keyshortcuts", "?");
    var popover = new Popover(Widgets.text("prompt-why", why));
    popover.setTarget(ask);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAriaLabel(getTranslation("desk.prompt.why"));
    about.add(ask, popover);
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

  /// A gentle question is the card's own sentence; a prompt says what to do, now and not before.
  private Div words(Prompt prompt, boolean over) {
    boolean asks = prompt.response() == Response.QUESTION && !prompt.confirmed();
    String question = prompt.question();
    return asks && question != null
        ? Widgets.box(
            "prompt-words",
            Widgets.text("fact-name", getTranslation("desk.prompt.ask")),
            Widgets.text("prompt-question", question))
        : Widgets.box(
            "prompt-words",
            new Span(
                getTranslation(Advice.of(prompt.label()).key() + (over && alarm ? ".after" : ""))));
  }
}
