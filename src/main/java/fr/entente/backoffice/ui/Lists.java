package fr.entente.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;

/// Grids as this product draws them: named for screen readers, compact, figures to the right.
public final class Lists {
  private Lists() {}

  public static <T> Grid<T> grid(String name) {
    var grid = new Grid<T>();
    grid.addThemeNames("compact", "row-stripes");
    grid.getElement().setAttribute("aria-label", name);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setSizeFull();
    return grid;
  }

  /// A short list among others: no taller than what it lists.
  public static void asHighAsItsRows(Grid<?> grid) {
    grid.setHeight(null);
    grid.setAllRowsVisible(true);
  }

  public static <T> Grid.Column<T> text(Grid<T> grid, String header, ValueProvider<T, ?> value) {
    return grid.addColumn(value).setHeader(header).setAutoWidth(true).setResizable(true);
  }

  public static <T> Grid.Column<T> figure(Grid<T> grid, String header, ValueProvider<T, ?> value) {
    return text(grid, header, value).setTextAlign(ColumnTextAlign.END).setFlexGrow(0);
  }

  public static <T> Grid.Column<T> component(
      Grid<T> grid, String header, SerializableFunction<T, Component> maker) {
    return grid.addComponentColumn(maker::apply).setHeader(header).setAutoWidth(true);
  }
}
