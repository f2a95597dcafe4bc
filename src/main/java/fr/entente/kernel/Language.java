package fr.entente.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages of screens, scripts and letters.
public enum Language {
  FR(Locale.FRANCE),
  EN(Locale.UK);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /// The two-letter code used in files and in the schema.
  public String code() {
    return locale.getLanguage();
  }

  /// French unless the code says otherwise: the first users are French.
  public static Language of(@Nullable String code) {
    return "en".equalsIgnoreCase(code) ? EN : FR;
  }
}
