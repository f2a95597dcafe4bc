package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.UI;
import fr.entente.backoffice.ui.Apart;
import fr.entente.studio.ScriptSheet.Found;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Looks for what is wrong after each change: one look at a time, off the screen's lock; what
/// changed meanwhile is looked at after it.
final class LiveCheck {
  private final Supplier<List<Found>> look;
  private final Consumer<List<Found>> told;
  private boolean looking;
  private boolean stale;

  LiveCheck(Supplier<List<Found>> look, Consumer<List<Found>> told) {
    this.look = look;
    this.told = told;
  }

  void run(@Nullable UI ui) {
    if (looking) {
      stale = true;
    } else if (ui != null) {
      looking = true;
      Apart.run(ui, look, found -> ended(ui, found), () -> looking = false);
    }
  }

  private void ended(UI ui, List<Found> found) {
    looking = false;
    if (stale) {
      stale = false;
      run(ui);
    } else {
      told.accept(found);
    }
  }
}
