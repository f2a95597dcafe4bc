package fr.entente.backoffice.ui.practice;

import com.vaadin.flow.component.checkbox.Checkbox;
import fr.entente.kernel.Language;

/// The debtor's words by a voice that lives in the browser. Voices that would send the words over
/// the network are not used; without one of its own the browser stays silent.
final class DebtorVoice extends Checkbox {
  private static final String FIND =
      """
      const own = () => window.speechSynthesis?.getVoices()
        .find(voice => voice.localService && voice.lang.toLowerCase().startsWith($0));
      const tell = () => { this.disabled = !own(); };
      window.speechSynthesis?.addEventListener('voiceschanged', tell);
      tell();
      this.speak = text => {
        const voice = own();
        if (!voice || !this.checked) { return; }
        const words = new SpeechSynthesisUtterance(text);
        words.voice = voice;
        words.lang = voice.lang;
        window.speechSynthesis.speak(words);
      };
      """;

  DebtorVoice(Language language) {
    super();
    setLabel(getTranslation("practice.voice"));
    setHelperText(getTranslation("practice.voice.help"));
    setId("practice-voice");
    addAttachListener(event -> getElement().executeJs(FIND, language.code()));
  }

  void say(String text) {
    getElement().executeJs("this.speak?.($0)", text);
  }
}
