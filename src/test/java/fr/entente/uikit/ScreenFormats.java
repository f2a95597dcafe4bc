package fr.entente.uikit;

import java.time.Clock;

/// Money, dates and hours as a screen shows them, for views that are built without Spring.
public final class ScreenFormats {
  private ScreenFormats() {}

  public static Formats at(Clock clock) {
    return new Formats(new PluralTexts(), clock);
  }
}
