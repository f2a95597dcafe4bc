package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// The parts of a box, one below the other. A part is built again only where what it shows changed:
/// a key sends the browser no more than that, and the focus stays.
final class Parts {
  private final Div box;
  private List<Object> shown = new ArrayList<>();

  Parts(Div box) {
    this.box = box;
  }

  /// What a part shows, by which it is known again, and how it is made.
  record Part(Object shows, Supplier<? extends Component> made) {}

  void show(List<Part> wanted) {
    var values = wanted.stream().<Object>map(Part::shows).toList();
    for (int at = 0; at < wanted.size(); at++) {
      drop(at, values.subList(at, values.size()));
      if (at >= shown.size() || !Objects.equals(shown.get(at), values.get(at))) {
        box.addComponentAtIndex(at, wanted.get(at).made().get());
        shown.add(at, values.get(at));
      }
    }
    drop(wanted.size(), List.of());
  }

  // What stands here and is not wanted from here on.
  private void drop(int at, List<Object> wanted) {
    while (at < shown.size() && !wanted.contains(shown.get(at))) {
      box.remove(box.getComponentAt(at));
      shown.remove(at);
    }
  }
}
