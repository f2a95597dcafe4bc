package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.entente.agents.GuidanceLevel;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.ScriptPage;
import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptStep;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The one step the agent reads, large, with its answers; at its foot what is reachable from any
/// step. After the call, how it ended.
final class ScriptPanel extends Section {
  private static final int STEPS_BEFORE = 3;
  private final Control control;
  private final PromptStrip prompt;
  private final ScriptWhy why;
  private final Div path = Widgets.box("path");
  private final CommandButton guidance;
  private final Div step = Widgets.box("step");
  private final OnDemand<Cards> cards;
  private final OnDemand<WrapUpPanel> wrapUp;
  private final Changed shown = new Changed();
  private final Changed walked = new Changed();

  ScriptPanel(Control control, Clock clock) {
    this.control = control;
    addClassName("desk-script");
    getElement().setAttribute("aria-label", getTranslation("desk.region.script"));
    prompt = PromptStrip.inline(control);
    why = new ScriptWhy(control);
    cards = new OnDemand<>(this, this::getComponentCount, () -> new Cards(control));
    wrapUp = new OnDemand<>(this, this::getComponentCount, () -> new WrapUpPanel(control, clock));
    step.getElement().setAttribute("tabindex", "0");
    step.getElement().setAttribute("role", "group");
    step.getElement().setAttribute("aria-label", getTranslation("desk.region.script"));
    guidance = new CommandButton(DeskCommand.GUIDANCE, control).quiet();
    guidance.addThemeName("small");
    var head = Widgets.box("script-head", path, guidance);
    add(prompt, why, head, step);
  }

  void render(DeskState state) {
    boolean closing = state.wrapUp() != null;
    boolean live = state.phase().onTheLine();
    prompt.render(state);
    cards.show(live, panel -> panel.render(state));
    wrapUp.show(closing, panel -> panel.render(state));
    why.render(closing ? null : state.brief(), live);
    path.setVisible(!closing);
    step.setVisible(!closing);
    var page = closing ? null : state.script();
    var level = state.agent().guidance();
    guidance.render(state);
    guidance.setVisible(!closing);
    guidance.label(DeskCommand.GUIDANCE.label() + "." + level);
    if (walked.to(page == null ? List.of() : List.of(page.breadcrumb(), page.step().title()))) {
      path.removeAll();
      if (page != null) {
        path.add(breadcrumb(page));
      }
    }
    if (shown.to(page == null ? List.of(live) : List.of(page.step(), live, level))) {
      step.removeAll();
      if (page != null) {
        step.add(parts(page.step(), level, live).toArray(Component[]::new));
      } else if (!closing) {
        step.add(new Span(getTranslation("desk.script.none")));
      }
    }
  }

  // The last of the path is the step itself: its title is said once.
  private OrderedList breadcrumb(ScriptPage page) {
    var list = new OrderedList();
    list.getElement().setAttribute("aria-label", getTranslation("desk.script.path"));
    var titles = page.breadcrumb();
    int last = Math.max(0, titles.size() - 1);
    titles
        .subList(Math.max(0, last - STEPS_BEFORE), last)
        .forEach(title -> list.add(new ListItem(title)));
    var title = new H2(page.step().title());
    title.addClassName("step-title");
    list.add(new ListItem(title));
    return list;
  }

  private List<Component> parts(ScriptStep now, GuidanceLevel level, boolean live) {
    var parts = new ArrayList<Component>();
    if (now.mandatory()) {
      parts.add(
          Widgets.box("mandatory", Widgets.icon("▣"), new Span(getTranslation("desk.mandatory"))));
    }
    boolean keywords = level == GuidanceLevel.EXPERT && !now.wordForWord();
    if (keywords) {
      keywords(now, parts);
    } else {
      parts.add(Widgets.text("intention", now.intention()));
    }
    if (!keywords) {
      parts.add(sentence(now));
    }
    listen(now, parts);
    if (live) {
      parts.add(answers(now));
    }
    if (level == GuidanceLevel.NOVICE) {
      words(now, parts);
    }
    if (!now.variants().isEmpty()) {
      parts.add(variants(now));
    }
    return parts;
  }

  private static Span sentence(ScriptStep now) {
    var say = Widgets.text("say", now.say());
    say.setId("desk-say");
    return say;
  }

  // What to do and with which figures; how it is said is the expert's own.
  private void keywords(ScriptStep now, List<Component> parts) {
    var aim = Widgets.text("say", now.intention());
    aim.setId("desk-keywords");
    parts.add(aim);
    if (!now.values().isEmpty()) {
      parts.add(Widgets.text("keyword-values", String.join(" · ", now.values())));
    }
    parts.add(new Details(getTranslation("desk.sentence"), sentence(now)));
  }

  private void listen(ScriptStep now, List<Component> parts) {
    if (!now.listenFor().isEmpty()) {
      parts.add(chips("listen", getTranslation("desk.listen"), now.listenFor()));
    }
    if (!now.note().isEmpty()) {
      parts.add(chips("noted", getTranslation("desk.noted"), now.note()));
    }
  }

  private void words(ScriptStep now, List<Component> parts) {
    if (!now.doSay().isEmpty()) {
      parts.add(chips("prefer", "✓ " + getTranslation("desk.say.prefer"), now.doSay()));
    }
    if (!now.dontSay().isEmpty()) {
      parts.add(chips("avoid", "✗ " + getTranslation("desk.say.avoid"), now.dontSay()));
    }
    if (now.why() != null) {
      parts.add(chips("reason", getTranslation("desk.script.why"), List.of(now.why())));
    }
    if (now.example() != null) {
      parts.add(chips("example", getTranslation("desk.script.example"), List.of(now.example())));
    }
  }

  private static Div chips(String className, String label, List<String> values) {
    var line = Widgets.box("chips", Widgets.text("fact-name", label));
    line.addClassName(className);
    line.add(new Span(values.stream().collect(Collectors.joining(" · "))));
    return line;
  }

  private Details variants(ScriptStep now) {
    var box = new Div();
    now.variants().forEach(variant -> box.add(Widgets.text("variant", variant)));
    return new Details(getTranslation("desk.variants"), box);
  }

  private Div answers(ScriptStep now) {
    var box = Widgets.box("answers");
    box.getElement().setAttribute("role", "group");
    box.getElement().setAttribute("aria-label", getTranslation("desk.answers"));
    now.answers().forEach(answer -> box.add(answer(answer)));
    return box;
  }

  private Button answer(ScriptAnswer answer) {
    var button = new Button();
    button.addClassName("answer");
    button.setIcon(Widgets.text("key", Integer.toString(answer.digit())));
    button.getElement().appendChild(Widgets.text("answer-text", answer.text()).getElement());
    button.getElement().setAttribute("aria-keyshortcuts", Integer.toString(answer.digit()));
    button.getElement().setAttribute("data-digit", Integer.toString(answer.digit()));
    button.addClickListener(
        event -> control.show(control.script().answer(control.seat(), answer.digit())));
    return button;
  }

  void toggleCards(DeskCommand which) {
    cards.ifShown(panel -> panel.toggle(which));
  }
}
