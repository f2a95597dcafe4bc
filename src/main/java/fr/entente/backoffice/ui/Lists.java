package fr.entente.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Sorted;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Grids as this product draws them: named for screen readers, rows of 32, figures to the right, no
/// stripes and no lines between columns; the first column is the link, the last what can be done.
public final class Lists {
  private static final int SHORT = 15;

  private Lists() {}

  public static <T> Grid<T> grid(String name) {
    var grid = new Grid<T>();
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.addClassName("list");
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

  /// A short list is as high as its rows, a long one as its page: there is never an empty frame.
  public static <T> void show(Grid<T> grid, Collection<T> rows) {
    grid.setItems(rows);
    boolean all = rows.size() < SHORT;
    grid.setAllRowsVisible(all);
    grid.setHeight(all ? null : "100%");
    grid.getElement().setAttribute("data-rows", all ? "few" : "many");
  }

  public static <T> Grid.Column<T> text(Grid<T> grid, String header, ValueProvider<T, ?> value) {
    return grid.addColumn(value)
        .setHeader(header)
        .setAutoWidth(true)
        .setResizable(true)
        .setSortable(false);
  }

  /// A name that gives way where the room is short, and is told whole by its tooltip.
  public static <T> Grid.Column<T> name(
      Grid<T> grid, String header, ValueProvider<T, String> value) {
    return text(grid, header, value)
        .setAutoWidth(false)
        .setWidth("9rem")
        .setFlexGrow(1)
        .setTooltipGenerator(value::apply);
  }

  public static <T> Grid.Column<T> figure(Grid<T> grid, String header, ValueProvider<T, ?> value) {
    return text(grid, header, value).setTextAlign(ColumnTextAlign.END).setFlexGrow(0);
  }

  public static <T> Grid.Column<T> component(
      Grid<T> grid, String header, SerializableFunction<T, Component> maker) {
    return grid.addComponentColumn(maker::apply).setHeader(header).setAutoWidth(true);
  }

  /// Each row a way to another page.
  public static <T> Grid.Column<T> link(
      Grid<T> grid, String header, SerializableFunction<T, Cells.Link> of) {
    return grid.addColumn(Cells.links(of)).setHeader(header).setAutoWidth(true);
  }

  /// Each row two lines, one above the other.
  public static <T> Grid.Column<T> lines(
      Grid<T> grid, String header, SerializableFunction<T, Cells.Lines> of) {
    return grid.addColumn(Cells.lines(of)).setHeader(header);
  }

  /// Each row a status, by icon and word.
  public static <T> Grid.Column<T> status(
      Grid<T> grid, String header, SerializableFunction<T, Cells.Status> of) {
    return grid.addColumn(Cells.statuses(of)).setHeader(header).setAutoWidth(true);
  }

  /// Each row a key that brings its account to the own desk; `whom` is told to whoever does not see
  /// where it stands.
  public static <T> Grid.Column<T> calls(
      Grid<T> grid,
      SerializableFunction<T, AccountId> account,
      SerializableFunction<T, String> whom) {
    return grid.addColumn(Cells.calls(grid, account, whom))
        .setHeader(grid.getTranslation("backoffice.call.key"))
        .setAutoWidth(true)
        .setFlexGrow(0)
        .setFrozenToEnd(true);
  }

  /// What can be done about a row: stays in sight at the end.
  public static <T> Grid.Column<T> deeds(
      Grid<T> grid, String header, SerializableFunction<T, Component> maker) {
    return component(grid, header, maker).setFlexGrow(0).setFrozenToEnd(true);
  }

  /// A list that is wholly there is ordered in place.
  public static <T> Grid.Column<T> sorts(Grid.Column<T> column, Comparator<T> order) {
    return column.setComparator(order).setSortable(true);
  }

  /// A page of a longer list is ordered where all of it is: the head only asks for it.
  public static <T> Grid.Column<T> asks(Grid.Column<T> column, Enum<?> by) {
    return column
        .setKey(by.name().toLowerCase(Locale.ROOT))
        .setComparator((one, other) -> 0)
        .setSortable(true);
  }

  /// Tells which order a person asks for, null for the usual one.
  public static <T, E extends Enum<E>> void whenAsked(
      Grid<T> grid, Class<E> by, Consumer<@Nullable Sorted<E>> ask) {
    grid.addSortListener(event -> {
      if (event.isFromClient() && event.getSortOrder().isEmpty()) {
        ask.accept(null);
      } else if (event.isFromClient()) {
        var first = event.getSortOrder().getFirst();
        String key = first.getSorted().getKey();
        ask.accept(
            new Sorted<>(
                Enum.valueOf(by, key.toUpperCase(Locale.ROOT)),
                first.getDirection() == SortDirection.DESCENDING));
      }
    });
  }

  /// The heads show this order.
  public static <T> void ordered(Grid<T> grid, Sorted<?> by) {
    var column = grid.getColumnByKey(by.by().name().toLowerCase(Locale.ROOT));
    if (column != null) {
      grid.sort(
          List.of(
              new GridSortOrder<>(
                  column, by.down() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }
  }
}
