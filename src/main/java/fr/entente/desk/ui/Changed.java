package fr.entente.desk.ui;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Remembers what a panel shows, so that it is rebuilt only when that changed and the focus never
/// jumps.
final class Changed {
  private @Nullable Object shown = this;

  boolean to(@Nullable Object now) {
    if (Objects.equals(shown, now)) {
      return false;
    }
    shown = now;
    return true;
  }
}
