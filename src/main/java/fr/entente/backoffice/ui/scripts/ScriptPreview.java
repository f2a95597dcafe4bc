package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.entente.scripts.ExampleAccount;
import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptCard;
import fr.entente.scripts.ScriptRun;
import fr.entente.scripts.ScriptStep;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Keys;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The draft as an agent would see it on a call, with the data of an example account: digits
/// answer, the way walked stands above, Backspace goes back.
final class ScriptPreview extends Div {
  private static final int SHOWN_BEFORE = 3;
  private final EditorSession session;
  private final Section panel = new Section();
  private @Nullable ScriptRun run;

  ScriptPreview(EditorSession session) {
    this.session = session;
    addClassNames("desk", "script-preview");
    panel.addClassName("desk-script");
    panel.getElement().setAttribute("aria-label", getTranslation("backoffice.studio.preview"));
    panel.getElement().setAttribute("tabindex", "0");
    panel.getElement().setAttribute("lang", session.sheet().language().code());
    panel.setId("preview");
    add(panel);
    for (int digit = 1; digit <= 9; digit++) {
      int chosen = digit;
      Keys.run(panel, () -> answer(chosen), Key.of("" + digit));
    }
    Keys.run(panel, this::back, Key.BACKSPACE);
    restart();
  }

  void focus() {
    panel.getElement().executeJs("setTimeout(() => this.focus(), 50)");
  }

  private void restart() {
    var sheet = session.sheet();
    Optional<ScriptRun> begun =
        session
            .folder()
            .start(
                sheet.path().replaceAll(".*/|\\.md$", ""),
                sheet.language(),
                ExampleAccount.facts(sheet.language()));
    show(begun.orElse(null));
  }

  private void answer(int digit) {
    if (run != null) {
      show(run.answer(digit));
    }
  }

  private void back() {
    if (run != null) {
      show(run.back());
    }
  }

  private void show(@Nullable ScriptRun now) {
    boolean stays = now != null && run != null && now.equals(run);
    run = now;
    panel.removeAll();
    if (now == null) {
      panel.add(
          new EmptyState(
              getTranslation("backoffice.studio.preview.none"),
              getTranslation("backoffice.studio.preview.none.advice")));
      return;
    }
    var step = now.step();
    panel.getElement().setAttribute("data-step", step.id());
    panel.add(head(now), step(step, stays), cards(now));
  }

  private Div head(ScriptRun now) {
    var list = new OrderedList();
    list.getElement().setAttribute("aria-label", getTranslation("desk.script.path"));
    List<String> titles = now.breadcrumb();
    int last = titles.size() - 1;
    titles
        .subList(Math.max(0, last - SHOWN_BEFORE), last)
        .forEach(title -> list.add(new ListItem(title)));
    var title = new H2(now.step().title());
    title.addClassName("step-title");
    list.add(new ListItem(title));
    var path = new Div(list);
    path.addClassName("path");
    var back = new Button(getTranslation("backoffice.studio.preview.back"), _ -> back());
    var again = new Button(getTranslation("backoffice.studio.preview.again"), _ -> restart());
    back.addThemeNames("tertiary", "small");
    again.addThemeNames("tertiary", "small");
    var head = new Div(path, back, again);
    head.addClassName("script-head");
    return head;
  }

  private Div step(ScriptStep step, boolean stays) {
    var box = new Div();
    box.addClassName("step");
    if (step.mandatory()) {
      box.add(text("mandatory", "▣ " + getTranslation("desk.mandatory")));
    }
    box.add(text("intention", step.intention()), text("say", step.say()));
    chips(box, "listen", "desk.listen", step.listenFor());
    chips(box, "noted", "desk.noted", step.note());
    var answers = new Div();
    answers.addClassName("answers");
    answers.getElement().setAttribute("role", "group");
    answers.getElement().setAttribute("aria-label", getTranslation("desk.answers"));
    step.answers().forEach(each -> answers.add(answer(each)));
    box.add(answers);
    if (step.answers().isEmpty()) {
      box.add(text("quiet", getTranslation("backoffice.studio.preview.end")));
    } else if (stays) {
      box.add(text("quiet", getTranslation("backoffice.studio.preview.stays")));
    }
    chips(box, "prefer", "desk.say.prefer", step.doSay());
    chips(box, "avoid", "desk.say.avoid", step.dontSay());
    one(box, "reason", "desk.script.why", step.why());
    one(box, "example", "desk.script.example", step.example());
    if (!step.variants().isEmpty()) {
      var variants = new Div();
      step.variants().forEach(each -> variants.add(text("variant", each)));
      box.add(new Details(getTranslation("desk.variants"), variants));
    }
    return box;
  }

  private Div cards(ScriptRun now) {
    var box = new Div();
    box.addClassName("cards");
    now.cards().stream()
        .filter(each -> each.kind().equals("objection"))
        .forEach(each -> box.add(card(each)));
    if (!now.state().returns().isEmpty()) {
      box.add(
          new Button(getTranslation("backoffice.studio.preview.resume"), _ -> show(now.resume())));
    }
    return box;
  }

  private Button card(ScriptCard card) {
    var button =
        new Button(
            card.label(),
            _ -> {
              if (run != null) {
                show(run.open(card.id()));
              }
            });
    button.addThemeNames("small");
    return button;
  }

  private Button answer(ScriptAnswer answer) {
    var button = new Button();
    button.addClassName("answer");
    var key = new Span(Integer.toString(answer.digit()));
    key.addClassName("key");
    button.setIcon(key);
    button.getElement().appendChild(text("answer-text", answer.text()).getElement());
    button.addClickListener(_ -> answer(answer.digit()));
    return button;
  }

  private void one(Div box, String className, String label, @Nullable String words) {
    chips(box, className, label, words == null ? List.of() : List.of(words));
  }

  private void chips(Div box, String className, String label, List<String> values) {
    if (!values.isEmpty()) {
      var line =
          new Div(text("fact-name", getTranslation(label)), new Span(String.join(" · ", values)));
      line.addClassNames("chips", className);
      box.add(line);
    }
  }

  private static Span text(String className, String words) {
    var span = new Span(words);
    span.addClassName(className);
    return span;
  }
}
