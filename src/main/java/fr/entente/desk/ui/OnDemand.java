package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A panel that exists while it is wanted: made when it is first needed, dropped when it is not.
/// What is only hidden weighs as much on the server as what is shown.
final class OnDemand<P extends Component> {
  private final HasComponents box;
  private final IntSupplier place;
  private final Supplier<P> made;
  private @Nullable P panel;

  OnDemand(HasComponents box, IntSupplier place, Supplier<P> made) {
    this.box = box;
    this.place = place;
    this.made = made;
  }

  /// Makes or drops it; while it is wanted it is rendered.
  void show(boolean wanted, Consumer<P> render) {
    if (!wanted) {
      drop();
      return;
    }
    if (panel == null) {
      panel = made.get();
      box.addComponentAtIndex(place.getAsInt(), panel);
    }
    render.accept(panel);
  }

  void ifShown(Consumer<P> action) {
    if (panel != null) {
      action.accept(panel);
    }
  }

  boolean shown() {
    return panel != null;
  }

  private void drop() {
    if (panel != null) {
      box.remove(panel);
      panel = null;
    }
  }
}
