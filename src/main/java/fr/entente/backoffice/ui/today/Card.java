package fr.entente.backoffice.ui.today;

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

  /// A value as a part of the largest one: words first, then a bar.
  record Bar(Figure figure, double part) implements Item {}

  /// One pair of columns a week; `second` is told beside the first, or absent.
  record Trend(String key, List<Column> columns) implements Item {}

  record Column(List<?> args, double first, @Nullable Double second) {}

  /// A value that is a word of the product.
  record Word(String key, List<?> args) {}

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
