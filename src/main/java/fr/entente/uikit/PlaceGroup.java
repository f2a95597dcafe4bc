package fr.entente.uikit;

import java.util.Locale;

/// The jobs that places of the navigation are grouped by. A view's `@Menu(order)` says its group in
/// the hundreds and its place within it below.
enum PlaceGroup {
  WORK,
  TEAM,
  MONEY,
  IMPROVE,
  SETTINGS;

  static PlaceGroup of(double order) {
    int index = (int) (order / 100) - 1;
    return values()[Math.clamp(index, 0, values().length - 1)];
  }

  String key() {
    return "uikit.group." + name().toLowerCase(Locale.ROOT);
  }
}
