package fr.entente.uikit;

import com.vaadin.flow.component.UI;
import fr.entente.kernel.Language;

/// Languages as their speakers call them, and what the browser must know of them.
final class Languages {
  private Languages() {}

  static String name(Language language) {
    var locale = language.locale();
    String name = locale.getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  // Screen readers choose their voice by this attribute.
  static void tellBrowser(UI ui) {
    ui.getPage().executeJs("document.documentElement.lang = $0", ui.getLocale().getLanguage());
  }
}
