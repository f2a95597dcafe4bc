package fr.entente.exchange.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What customers owe by the entries on their accounts: debits less credits, piece by piece,
/// without what a lettering settles. Every entry is heard twice: for the sums of the letterings,
/// then for what is open. Memory grows with open items and letterings.
final class CustomerEntries {
  /// One line on a customer's account, in cents, debits positive.
  record Entry(
      long line,
      String customer,
      String name,
      String piece,
      LocalDate pieceDate,
      String lettering,
      boolean doubtful,
      boolean carriedOver,
      long cents) {}

  /// One open item, still to be netted.
  record Item(Entry first, long amount, long open) {}

  private final Map<String, Long> groups = new HashMap<>();
  private final Map<String, List<Entry>> pieces = new LinkedHashMap<>();
  private final Map<String, List<Entry>> unbalanced = new LinkedHashMap<>();

  /// Hears an entry the first time.
  void sum(Entry entry) {
    if (!entry.lettering().isEmpty()) {
      groups.merge(group(entry), entry.cents(), Long::sum);
    }
  }

  /// Hears it the second time; answers whether it still matters.
  boolean take(Entry entry) {
    if (entry.lettering().isEmpty()) {
      pieces
          .computeIfAbsent(
              entry.customer() + "\n" + entry.piece() + "\n" + entry.doubtful(),
              _ -> new ArrayList<>(1))
          .add(entry);
      return true;
    }
    if (groups.getOrDefault(group(entry), 0L) != 0) {
      unbalanced.computeIfAbsent(group(entry), _ -> new ArrayList<>(3)).add(entry);
      return true;
    }
    return false;
  }

  /// What is open, once every entry was heard twice.
  List<Item> open() {
    List<Item> items = new ArrayList<>();
    pieces.values().forEach(entries -> items.addAll(net(entries)));
    unbalanced.values().forEach(entries -> items.addAll(settleOldest(entries)));
    return byPiece(items);
  }

  // A piece may be open in part without lettering and in part in a group.
  private static List<Item> byPiece(List<Item> items) {
    Map<String, Item> merged = new LinkedHashMap<>();
    for (Item item : items) {
      merged.merge(
          item.first().customer() + "\n" + item.first().piece(),
          item,
          (a, b) -> new Item(a.first(), a.amount() + b.amount(), a.open() + b.open()));
    }
    return merged.values().stream().filter(item -> item.open() != 0).toList();
  }

  // Entries of one piece: its debits are the invoice, its credits what was taken off.
  private static List<Item> net(List<Entry> entries) {
    long open = entries.stream().mapToLong(Entry::cents).sum();
    long debits = entries.stream().mapToLong(Entry::cents).filter(c -> c > 0).sum();
    if (open == 0) {
      return List.of();
    }
    return List.of(new Item(entries.getFirst(), open > 0 ? debits : open, open));
  }

  /// A group that does not balance: its credits settle its oldest debits.
  private static List<Item> settleOldest(List<Entry> entries) {
    long credit = -entries.stream().mapToLong(Entry::cents).filter(c -> c < 0).sum();
    List<Item> items = new ArrayList<>();
    var oldestFirst = entries.stream().sorted(Comparator.comparing(Entry::pieceDate)).toList();
    for (Entry entry : oldestFirst) {
      if (entry.cents() > 0) {
        long paid = Math.min(credit, entry.cents());
        credit -= paid;
        if (entry.cents() > paid) {
          items.add(new Item(entry, entry.cents(), entry.cents() - paid));
        }
      }
    }
    if (credit > 0) {
      Entry last =
          oldestFirst.reversed().stream().filter(e -> e.cents() < 0).findFirst().orElseThrow();
      items.add(new Item(last, -credit, -credit));
    }
    return items;
  }

  private static String group(Entry entry) {
    return entry.customer() + "\n" + entry.lettering() + "\n" + entry.doubtful();
  }
}
