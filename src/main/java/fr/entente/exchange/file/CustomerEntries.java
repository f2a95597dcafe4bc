package fr.entente.exchange.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What customers owe by the entries on their accounts: debits less credits, piece by piece,
/// without what a lettering settles. Every entry is heard twice: for the sums of the letterings,
/// then for what is open. Memory grows with open items and letterings.
final class CustomerEntries {
  /// One line on a customer's account, in cents, debits positive; the due date where one is told.
  record Entry(
      long line,
      String customer,
      String name,
      String piece,
      LocalDate pieceDate,
      @Nullable LocalDate dueOn,
      String lettering,
      boolean doubtful,
      boolean carriedOver,
      long cents) {}

  /// One open item, still to be netted.
  record Item(Entry first, long amount, long open) {}

  private static final Comparator<Entry> OLDEST =
      Comparator.comparing(Entry::pieceDate)
          .thenComparing(Entry::dueOn, Comparator.nullsFirst(Comparator.naturalOrder()));

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
    Map<String, List<Item>> pieces = new LinkedHashMap<>();
    for (Item item : items) {
      String piece = item.first().customer() + "\n" + item.first().piece();
      pieces.computeIfAbsent(piece, _ -> new ArrayList<>(1)).add(item);
    }
    List<Item> open = new ArrayList<>();
    pieces.values().forEach(piece -> open.addAll(inParts(piece) ? parts(piece) : whole(piece)));
    return open.stream().filter(item -> item.open() != 0).toList();
  }

  // 30/60/90 days: one piece whose debits fall due on several days.
  private static boolean inParts(List<Item> piece) {
    return severalDues(piece.stream().filter(item -> item.open() > 0).map(Item::first).toList());
  }

  private static boolean severalDues(List<Entry> entries) {
    return entries.stream().map(Entry::dueOn).filter(Objects::nonNull).distinct().count() > 1;
  }

  private static List<Item> whole(List<Item> piece) {
    return piece.stream().reduce(CustomerEntries::merged).stream().toList();
  }

  private static Item merged(Item a, Item b) {
    return new Item(a.first(), a.amount() + b.amount(), a.open() + b.open());
  }

  // What nobody says the due date of belongs to the part that falls due first, and so do credits.
  private static List<Item> parts(List<Item> piece) {
    var byDue = new TreeMap<LocalDate, Item>();
    List<Item> others = new ArrayList<>();
    long credit = 0;
    for (Item item : piece) {
      LocalDate due = item.first().dueOn();
      if (item.open() < 0) {
        credit -= item.open();
      } else if (due == null) {
        others.add(item);
      } else {
        byDue.merge(due, item, CustomerEntries::merged);
      }
    }
    List<Item> parts = new ArrayList<>(byDue.values());
    others.forEach(item -> parts.set(0, merged(parts.getFirst(), item)));
    for (int i = 0; i < parts.size() && credit > 0; i++) {
      Item part = parts.get(i);
      // More than all of it was credited: that stands on the last.
      long paid = i == parts.size() - 1 ? credit : Math.min(credit, part.open());
      credit -= paid;
      long open = part.open() - paid;
      parts.set(i, new Item(part.first(), open < 0 ? open : part.amount(), open));
    }
    return parts;
  }

  // Entries of one piece: its debits are the invoice, its credits what was taken off.
  private static List<Item> net(List<Entry> entries) {
    long open = entries.stream().mapToLong(Entry::cents).sum();
    long debits = entries.stream().mapToLong(Entry::cents).filter(c -> c > 0).sum();
    if (open == 0) {
      return List.of();
    }
    if (severalDues(entries.stream().filter(entry -> entry.cents() > 0).toList())) {
      return settleOldest(entries);
    }
    return List.of(new Item(entries.getFirst(), open > 0 ? debits : open, open));
  }

  /// A group that does not balance: its credits settle its oldest debits.
  private static List<Item> settleOldest(List<Entry> entries) {
    long credit = -entries.stream().mapToLong(Entry::cents).filter(c -> c < 0).sum();
    List<Item> items = new ArrayList<>();
    var oldestFirst = entries.stream().sorted(OLDEST).toList();
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
