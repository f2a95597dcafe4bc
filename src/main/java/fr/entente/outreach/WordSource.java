package fr.entente.outreach;

import fr.entente.kernel.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The sentences of mails and pages: the house's own where it has one, else the product's. Like the
/// bundle below it, there is one of it in a process.
final class WordSource extends ResourceBundleMessageSource {
  static final WordSource SHARED = new WordSource();
  private static final String PREFIX = "outreach.";
  private volatile BiFunction<String, Language, Optional<String>> house =
      (_, _) -> Optional.empty();

  private WordSource() {
    setBasename("vaadin-i18n/translations");
    setDefaultEncoding("UTF-8");
    setFallbackToSystemLocale(false);
  }

  /// Where the house's own sentences are looked up, by their name without `outreach.`.
  void ask(BiFunction<String, Language, Optional<String>> source) {
    house = source;
  }

  @Override
  protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
    return own(code, locale).orElseGet(() -> super.resolveCodeWithoutArguments(code, locale));
  }

  @Override
  protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
    // Trainers write plain sentences: an apostrophe is an apostrophe.
    return own(code, locale)
        .map(text -> new MessageFormat(text.replace("'", "''"), locale))
        .orElseGet(() -> super.resolveCode(code, locale));
  }

  /// Names the words as they stand, for the version of a mail.
  String words(String code, Locale locale) {
    return own(code, locale).orElse("");
  }

  private Optional<String> own(String code, Locale locale) {
    return code.startsWith(PREFIX)
        ? house.apply(code.substring(PREFIX.length()), Language.of(locale.getLanguage()))
        : Optional.empty();
  }
}
