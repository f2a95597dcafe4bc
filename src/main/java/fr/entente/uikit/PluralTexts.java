package fr.entente.uikit;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The texts of the screens. A text that has one form for one and another for many chooses by a
/// number; figures that come as text, with the spaces of thousands, are counted all the same.
@Component
final class PluralTexts extends DefaultI18NProvider {
  private static final Pattern FIGURE = Pattern.compile("-?\\d{1,18}");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]");

  PluralTexts() {
    super(List.of(Locale.ENGLISH, Locale.FRENCH), PluralTexts.class.getClassLoader());
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... values) {
    String text = super.getTranslation(key, locale);
    return values.length == 0 || !text.contains(",choice,")
        ? super.getTranslation(key, locale, values)
        : chosen(new MessageFormat(text, locale), values);
  }

  private static String chosen(MessageFormat text, Object[] values) {
    var counted = values.clone();
    Format[] formats = text.getFormatsByArgumentIndex();
    for (int i = 0; i < Math.min(formats.length, counted.length); i++) {
      if (formats[i] instanceof ChoiceFormat) {
        counted[i] = number(counted[i]);
      }
    }
    return text.format(counted);
  }

  private static Object number(Object value) {
    String figure = SPACE.matcher(String.valueOf(value)).replaceAll("");
    return FIGURE.matcher(figure).matches() ? (Object) Long.valueOf(figure) : value;
  }
}
