package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import fr.entente.scripts.AnswerText;
import fr.entente.scripts.ScriptText;
import fr.entente.studio.SheetStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The answers of a step, one below the other.
final class AnswerRows extends Div {
  private final EditorSession session;
  private final EditorDeeds deeds;
  private final Consumer<UnaryOperator<ScriptText>> edit;
  private final List<AnswerFields> fields = new ArrayList<>();
  private final Div rows = new Div();
  private @Nullable SheetStep step;

  AnswerRows(EditorSession session, EditorDeeds deeds, Consumer<UnaryOperator<ScriptText>> edit) {
    this.session = session;
    this.deeds = deeds;
    this.edit = edit;
    addClassName("answer-list");
    var add = new Button(getTranslation("backoffice.studio.answer.add"), _ -> add());
    add.addThemeNames("small");
    add.setId("answer-add");
    add.setVisible(session.editable());
    var head = new Div(new H3(getTranslation("backoffice.studio.answers")), add);
    head.addClassName("answer-head");
    add(head, rows);
  }

  void show(SheetStep now) {
    step = now;
    rows.removeAll();
    fields.clear();
    var answers = now.step().answers();
    for (int i = 0; i < answers.size(); i++) {
      int number = i;
      var row =
          new AnswerFields(
              i + 1,
              answers.get(i),
              session.sheet(),
              now,
              session.editable(),
              answer -> put(number, answer),
              () -> remove(number),
              (_, title) -> deeds.create(shown(), number, title));
      fields.add(row);
      rows.add(row);
    }
  }

  /// Draws anew only when there are more or fewer.
  void stands(SheetStep now) {
    step = now;
    if (now.step().answers().size() != fields.size()) {
      show(now);
    }
  }

  void focus(int number) {
    if (number < fields.size()) {
      fields.get(number).focus();
    }
  }

  void fault(int number, String message) {
    if (number < fields.size()) {
      fields.get(number).fault(message);
    }
  }

  int count() {
    return fields.size();
  }

  private void add() {
    var answers = answers();
    answers.add(new AnswerText(getTranslation("backoffice.studio.answer.new"), ""));
    write(answers);
    focus(fields.size() - 1);
  }

  private void put(int number, AnswerText answer) {
    var answers = answers();
    if (number < answers.size()) {
      answers.set(number, answer);
      write(answers);
    }
  }

  private void remove(int number) {
    var answers = answers();
    if (number < answers.size()) {
      answers.remove(number);
      write(answers);
    }
  }

  private void write(List<AnswerText> answers) {
    String id = shown().id();
    edit.accept(text -> text.withAnswers(id, answers));
  }

  private List<AnswerText> answers() {
    return new ArrayList<>(shown().step().answers());
  }

  private SheetStep shown() {
    return java.util.Objects.requireNonNull(step, "no step is shown");
  }
}
