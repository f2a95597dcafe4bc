package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.kernel.Language;
import fr.entente.scripts.ExampleAccount;
import fr.entente.scripts.Placeholder;
import java.util.function.Consumer;

/// Words to say, with the account's data in braces: typing a brace opens their list, and below
/// stands how it sounds with the data of an example.
final class SayField extends Div {
  // The caret is remembered, for the choice takes the focus.
  private static final String BRACE =
      """
      this.addEventListener('input', event => {
        const at = event.target;
        if (at.tagName !== 'TEXTAREA') return;
        this.caret = at.selectionStart;
        if (event.data === '{') this.dispatchEvent(new CustomEvent('brace'));
      });
      """;
  private static final String INSERT =
      """
      const area = this.querySelector('textarea');
      const at = this.caret ?? area.value.length;
      const open = area.value[at - 1] === '{';
      area.setRangeText((open ? '' : '{') + $0 + '}', at, at, 'end');
      this.caret = area.selectionStart;
      area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      area.focus();
      """;

  private final TextArea area;
  private final Paragraph spoken = new Paragraph();
  private final ComboBox<Placeholder> choice = new ComboBox<>();
  private final Language language;

  SayField(String label, Language language, Consumer<String> changed) {
    this.language = language;
    addClassName("say-field");
    area = new TextArea(label);
    area.setId("step-say");
    area.setWidthFull();
    area.setValueChangeMode(ValueChangeMode.LAZY);
    area.setValueChangeTimeout(500);
    area.setHelperText(getTranslation("backoffice.studio.say.help"));
    area.addValueChangeListener(event -> {
      sound(event.getValue());
      if (event.isFromClient()) {
        changed.accept(event.getValue());
      }
    });
    spoken.addClassName("spoken");
    spoken.getElement().setAttribute("lang", language.code());
    choice.setItems(Placeholder.all(language));
    choice.setItemLabelGenerator(each -> each.name() + " · " + each.meaning());
    choice.setPlaceholder(getTranslation("backoffice.studio.say.insert"));
    choice.setAriaLabel(getTranslation("backoffice.studio.say.insert"));
    choice.addClassName("say-insert");
    choice.addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) {
        area.getElement().executeJs(INSERT, event.getValue().name());
        choice.clear();
      }
    });
    area.getElement().executeJs(BRACE);
    area.getElement()
        .addEventListener(
            "brace",
            _ -> {
              choice.focus();
              choice.setOpened(true);
            });
    add(area, choice, spoken);
  }

  void show(String text, boolean editable) {
    area.setValue(text);
    area.setReadOnly(!editable);
    choice.setVisible(editable);
    sound(text);
  }

  String value() {
    return area.getValue();
  }

  void fault(String message) {
    area.setInvalid(!message.isEmpty());
    area.setErrorMessage(message);
  }

  private void sound(String text) {
    spoken.setText(
        text.isBlank()
            ? ""
            : getTranslation("backoffice.studio.say.sounds", ExampleAccount.said(text, language)));
    spoken.setVisible(text.contains("{") || text.contains("[["));
  }
}
