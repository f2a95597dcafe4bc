package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.kernel.Language;
import java.util.function.Consumer;

/// One sentence in one language; below it how the product says it. What is typed is kept within a
/// second.
final class HouseWordField extends TextArea {
  private static final int PAUSE_MS = 600;

  HouseWordField(HouseWord word, Language language, boolean edits, Consumer<String> said) {
    setId("word-" + language.code());
    setLabel(getTranslation("backoffice.language." + language));
    setValue(word.said(language));
    setHelperText(getTranslation("backoffice.words.shipped", word.shipped(language)));
    setReadOnly(!edits);
    getElement().setAttribute("lang", language.code());
    setValueChangeMode(ValueChangeMode.LAZY);
    setValueChangeTimeout(PAUSE_MS);
    addValueChangeListener(event -> {
      if (event.isFromClient()) {
        said.accept(event.getValue());
      }
    });
  }
}
