package fr.entente.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;

/// The texts of the product, for views that are tried without Spring.
public class ScreenTexts implements I18NProvider {
  private final PluralTexts texts = new PluralTexts();

  /// Views without Spring take their texts from here.
  public static void use() {
    System.setProperty("vaadin.i18n.provider", ScreenTexts.class.getName());
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return texts.getProvidedLocales();
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... values) {
    return texts.getTranslation(key, locale, values);
  }
}
