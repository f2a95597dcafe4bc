package fr.entente.backoffice.ui.practice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.entente.kernel.Language;
import fr.entente.practice.Rehearsal;
import fr.entente.practice.RehearsalMove;
import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptCard;
import fr.entente.scripts.ScriptRun;
import fr.entente.scripts.ScriptStep;
import java.util.List;
import java.util.function.Consumer;

/// The step of the script, as the desk shows it: what to say, what to listen for, the answers.
final class PracticeScript extends Section {
  private final Consumer<RehearsalMove> moves;
  private final Div step = new Div();

  PracticeScript(Language language, Consumer<RehearsalMove> moves) {
    this.moves = moves;
    addClassName("practice-script");
    getElement().setAttribute("aria-label", getTranslation("desk.region.script"));
    step.getElement().setAttribute("lang", language.code());
    step.getElement().setAttribute("tabindex", "0");
    step.getElement().setAttribute("role", "group");
    step.getElement().setAttribute("aria-label", getTranslation("desk.region.script"));
    step.addClassName("practice-step");
    add(step);
  }

  void render(Rehearsal rehearsal) {
    ScriptRun run = rehearsal.run();
    ScriptStep now = run.step();
    step.removeAll();
    step.getElement().setAttribute("data-step", now.id());
    var path = new Span(String.join(" › ", run.breadcrumb()));
    path.addClassName("practice-path");
    var say = new Paragraph(now.say());
    say.addClassName("practice-sentence");
    step.add(path, new H2(now.title()), quiet(now.intention()), say);
    chips("desk.listen", now.listenFor());
    chips("desk.say.prefer", now.doSay());
    chips("desk.say.avoid", now.dontSay());
    var answers = new Div();
    answers.addClassName("practice-answers");
    now.answers().forEach(answer -> answers.add(answer(answer, rehearsal.over())));
    step.add(answers);
    cards(run.cards(), rehearsal.over());
  }

  private Paragraph quiet(String text) {
    var line = new Paragraph(text);
    line.addClassName("practice-quiet");
    return line;
  }

  private void chips(String key, List<String> values) {
    if (!values.isEmpty()) {
      step.add(quiet(getTranslation(key) + " · " + String.join(" · ", values)));
    }
  }

  private Button answer(ScriptAnswer answer, boolean over) {
    var button =
        new Button(answer.text(), event -> moves.accept(new RehearsalMove.Answers(answer.digit())));
    var key = new Span(Integer.toString(answer.digit()));
    key.addClassName("practice-key");
    button.setPrefixComponent(key);
    button.setEnabled(!over);
    button.getElement().setAttribute("aria-keyshortcuts", Integer.toString(answer.digit()));
    button.getElement().setAttribute("data-digit", Integer.toString(answer.digit()));
    return button;
  }

  private void cards(List<ScriptCard> cards, boolean over) {
    if (cards.isEmpty()) {
      return;
    }
    var box = new Div();
    box.addClassName("practice-answers");
    for (ScriptCard card : cards) {
      var button =
          new Button(card.label(), event -> moves.accept(new RehearsalMove.Opens(card.id())));
      button.addThemeName("small");
      button.setEnabled(!over);
      button.getElement().setAttribute("data-card", card.id());
      box.add(button);
    }
    step.add(new Details(getTranslation("practice.cards"), box));
  }
}
