package fr.entente.uikit;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/// Light, dark or as the system says; the browser remembers it (see appearance.js).
enum Appearance {
  AUTO,
  LIGHT,
  DARK;

  String key() {
    return "uikit.appearance." + code();
  }

  void apply(UI ui) {
    ui.getPage().executeJs("window.ententeAppearance($0)", code());
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
