package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import fr.entente.backoffice.ui.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One or many rows of a list, each chosen by a box that says whose row it is.
final class ChosenRows<T> {
  private final Function<T, Long> id;
  private final Function<T, String> name;
  private final Runnable changed;
  private final Map<Long, T> chosen = new LinkedHashMap<>();
  private final Map<Long, Checkbox> boxes = new LinkedHashMap<>();
  private List<T> shown = List.of();

  ChosenRows(Function<T, Long> id, Function<T, String> name, Runnable changed) {
    this.id = id;
    this.name = name;
    this.changed = changed;
  }

  void column(Grid<T> list) {
    Lists.component(list, "", this::box).setAutoWidth(false).setWidth("3rem").setFlexGrow(0);
  }

  private Component box(T row) {
    var box = new Checkbox(chosen.containsKey(id.apply(row)));
    box.setAriaLabel(box.getTranslation("backoffice.follow.choose", name.apply(row)));
    box.addValueChangeListener(event -> choose(row, event.getValue()));
    boxes.put(id.apply(row), box);
    return box;
  }

  private void choose(T row, boolean on) {
    if (on) {
      chosen.put(id.apply(row), row);
    } else {
      chosen.remove(id.apply(row));
    }
    changed.run();
  }

  /// Other rows stand there now; nothing is chosen.
  void shows(List<T> rows) {
    shown = rows;
    chosen.clear();
    boxes.clear();
    changed.run();
  }

  void all(boolean on) {
    chosen.clear();
    if (on) {
      shown.forEach(row -> chosen.put(id.apply(row), row));
    }
    List.copyOf(boxes.values()).forEach(box -> box.setValue(on));
    changed.run();
  }

  List<T> rows() {
    return new ArrayList<>(chosen.values());
  }

  int count() {
    return chosen.size();
  }
}
