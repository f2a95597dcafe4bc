package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.ResourceBundle;

/// The sentences in which changes and complaints are told where no screen is.
final class ChangeWords {
  private ChangeWords() {}

  static String say(Language language, String what) {
    return bundle(language).getString("scripts.change." + what);
  }

  static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(
        "vaadin-i18n/translations",
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
