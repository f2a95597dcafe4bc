package fr.entente.uikit;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import fr.entente.kernel.Language;
import java.time.Clock;
import java.util.Arrays;

/// Money, dates and hours as a screen shows them, for views that are built without Spring.
public final class ScreenFormats {
  private ScreenFormats() {}

  public static Formats at(Clock clock) {
    var languages = Arrays.stream(Language.values()).map(Language::locale).toList();
    return new Formats(new DefaultI18NProvider(languages), clock);
  }
}
