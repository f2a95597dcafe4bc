package fr.entente.backoffice.ui.today;

import fr.entente.uikit.chart.ChartKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One card of the page as it was read, away from any screen. `key` is a message key below
/// `backoffice.today.`: with nothing to show the card says `key.none`, and what to do about it.
record Card(String key, List<Item> items, @Nullable String adviceOpens) {
  /// One line of a card. `opens` is the address of the list behind the figure.
  sealed interface Item {}

  /// A name and its value; `args` fill the name's holes.
  record Figure(String key, List<?> args, Object value, @Nullable String opens, boolean urgent)
      implements Item {}

  /// Figures to look at; `key` names the chart and, completed, the heads of its table.
  record Picture(ChartKind kind, String key, List<Point> points) implements Item {}

  /// One of them. `low` and `high` enclose the true value, `beside` is what it is compared with;
  /// NaN when there is none.
  record Point(
      Object name,
      Object label,
      List<?> cells,
      @Nullable String opens,
      double at,
      double low,
      double high,
      double beside) {
    static Point of(Object name, Object label, double at, @Nullable String opens) {
      return new Point(name, label, List.of(label), opens, at, Double.NaN, Double.NaN, Double.NaN);
    }
  }

  /// A value that is a word of the product.
  record Word(String key, List<?> args) {}

  /// A day of a chart, told without its year.
  record Day(LocalDate day) {}

  /// So many of so many, with the range in which the true rate lies.
  record Rate(int part, int of) {}

  static Figure figure(String key, Object value, @Nullable String opens) {
    return new Figure(key, List.of(), value, opens, false);
  }

  /// Somebody must act when it is not zero.
  static Figure urgent(String key, long count, @Nullable String opens) {
    return new Figure(key, List.of(), count, opens, count > 0);
  }

  /// A line with a name of its own: a debtor, a file.
  static Figure named(String name, Object value, @Nullable String opens) {
    return new Figure("name", List.of(name), value, opens, false);
  }
}
