package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.scripts.AnswerText;
import fr.entente.scripts.Placeholder;
import fr.entente.studio.ScriptSheet;
import fr.entente.studio.SheetStep;
import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One answer: its words, where it leads, what it sets off, which outcome it proposes.
final class AnswerFields extends Div {
  private final TextField text = new TextField();
  private final ComboBox<String> goal = new ComboBox<>();
  private AnswerText answer;

  /// Each change gives the whole answer; `remove` and `create` (a step by its title) are asked for.
  AnswerFields(
      int number,
      AnswerText answer,
      ScriptSheet sheet,
      SheetStep step,
      boolean editable,
      Consumer<AnswerText> changed,
      Runnable remove,
      BiConsumer<AnswerText, String> create) {
    this.answer = answer;
    addClassName("answer-fields");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("backoffice.studio.answer", number));
    var key = new Span(Integer.toString(number));
    key.addClassName("key");
    text.setLabel(getTranslation("backoffice.studio.answer.text"));
    text.setValue(answer.text());
    text.setReadOnly(!editable);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(500);
    text.addValueChangeListener(event -> {
      if (event.isFromClient() && !event.getValue().isBlank()) {
        tell(this.answer.withText(event.getValue()), changed);
      }
    });
    goals(sheet, step);
    goal.setReadOnly(!editable);
    goal.addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) {
        tell(this.answer.leadingTo(event.getValue()), changed);
      }
    });
    goal.addCustomValueSetListener(event -> create.accept(this.answer, event.getDetail()));
    var effect =
        new EffectChoice(
            answer.effect(),
            editable,
            chosen -> tell(this.answer.withEffect(chosen.orElse(null)), changed));
    var outcome = outcome(editable, changed);
    var away = new Button(VaadinIcon.TRASH.create(), _ -> remove.run());
    away.addThemeNames("tertiary", "icon");
    away.setAriaLabel(getTranslation("backoffice.studio.answer.remove", number));
    away.setVisible(editable);
    var first = new Div(key, text, goal, away);
    first.addClassName("answer-line");
    var second = new Div(effect, outcome);
    second.addClassName("answer-line");
    add(first, second);
  }

  private ComboBox<String> outcome(boolean editable, Consumer<AnswerText> changed) {
    var outcome = new ComboBox<String>(getTranslation("backoffice.studio.outcome"));
    outcome.setItems(Placeholder.outcomes());
    outcome.setItemLabelGenerator(code -> getTranslation("desk.outcome." + code));
    outcome.setValue(answer.outcome());
    outcome.addClassName("answer-outcome");
    outcome.setClearButtonVisible(editable);
    outcome.setReadOnly(!editable);
    outcome.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        tell(answer.withOutcome(event.getValue()), changed);
      }
    });
    return outcome;
  }

  private void goals(ScriptSheet sheet, SheetStep step) {
    var ids = new ArrayList<String>();
    sheet.steps().forEach(each -> ids.add(each.id()));
    if (step.step().owner() != null) {
      ids.addFirst("return");
    }
    String target = answer.target().equals("retour") ? "return" : answer.target();
    if (!target.isEmpty() && !ids.contains(target)) {
      ids.addFirst(target);
    }
    goal.setLabel(getTranslation("backoffice.studio.answer.goal"));
    goal.setPlaceholder(getTranslation("backoffice.studio.answer.goal.new"));
    goal.setItems(ids);
    goal.setItemLabelGenerator(id ->
        id.equals("return") ? getTranslation("backoffice.studio.answer.return") : sheet.title(id));
    goal.setAllowCustomValue(true);
    goal.setValue(target.isEmpty() ? null : target);
  }

  void focus() {
    text.focus();
  }

  void fault(String message) {
    text.setInvalid(!message.isEmpty());
    text.setErrorMessage(message);
  }

  private void tell(AnswerText next, Consumer<AnswerText> changed) {
    answer = next;
    changed.accept(next);
  }
}
