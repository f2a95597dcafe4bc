package fr.entente.exchange.file;

import fr.entente.exchange.DateOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Open customer items of a French accounting file (LPF art. A47 A-1): entries on 411 accounts that
/// no lettering settles. Two passes: sums of lettering groups, then what is open. Memory grows with
/// open items and groups, not with the file.
public final class FecReader {
  /// One line of the books on a customer's account, in cents, debits positive.
  public record Entry(
      long line,
      String customer,
      String name,
      String piece,
      LocalDate pieceDate,
      String lettering,
      long cents) {}

  /// Hears how many lines were read and how far the reading is; may throw to stop it.
  public interface Progress {
    void read(long lines, int percent);
  }

  /// One open item, still to be netted.
  public record Item(Entry first, long amount, long open) {}

  private final Path file;
  private final FileShape shape;
  private final AmountReader amounts = new AmountReader(',');
  private final DateReader dates = new DateReader(DateOrder.DAY_FIRST);
  private final int[] columns = new int[Headers.FEC.size()];

  public FecReader(Path file, FileShape shape, List<String> header) {
    this.file = file;
    this.shape = shape;
    List<String> names = header.stream().map(h -> Headers.plain(h).replace(" ", "")).toList();
    for (int i = 0; i < columns.length; i++) {
      columns[i] = names.indexOf(Headers.FEC.get(i));
    }
  }

  public List<Item> open(Progress progress, LineSink rejects) {
    Map<String, Long> groups = new HashMap<>();
    scan(
        progress,
        0,
        null,
        entry -> {
          if (!entry.lettering().isEmpty()) {
            groups.merge(group(entry), entry.cents(), Long::sum);
          }
        });
    groups.values().removeIf(sum -> sum == 0);
    Map<String, List<Entry>> pieces = new LinkedHashMap<>();
    Map<String, List<Entry>> unbalanced = new LinkedHashMap<>();
    scan(
        progress,
        30,
        rejects,
        entry -> {
          if (entry.lettering().isEmpty()) {
            pieces
                .computeIfAbsent(entry.customer() + "\n" + entry.piece(), _ -> new ArrayList<>(1))
                .add(entry);
          } else if (groups.containsKey(group(entry))) {
            unbalanced.computeIfAbsent(group(entry), _ -> new ArrayList<>(3)).add(entry);
          }
        });
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
    var oldestFirst =
        entries.stream().sorted(java.util.Comparator.comparing(Entry::pieceDate)).toList();
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

  private void scan(
      Progress progress,
      int from,
      @org.jspecify.annotations.Nullable LineSink rejects,
      java.util.function.Consumer<Entry> each) {
    try (RowSource rows = ShapeDetector.open(file, shape, false)) {
      rows.next();
      long count = 0;
      while (rows.next()) {
        if (++count % 512 == 0) {
          progress.read(count, from + rows.permille() * 3 / 100);
        }
        List<String> row = rows.fields();
        if (!at(row, 4).startsWith("411")) {
          continue;
        }
        try {
          each.accept(entry(rows.line(), row));
        } catch (LineRefused e) {
          if (rejects != null) {
            rejects.reject(rows.line(), e.key(), e.detail(), row);
          }
        }
      }
      progress.read(count, from + 30);
    }
  }

  private Entry entry(long line, List<String> row) throws LineRefused {
    if (row.size() < 13) {
      throw new LineRefused("exchange.reject.fec-columns", Integer.toString(row.size()));
    }
    String auxiliary = at(row, 6);
    String customer = auxiliary.isEmpty() ? at(row, 4) : auxiliary;
    String name = at(row, 7).isEmpty() ? at(row, 5) : at(row, 7);
    String piece = at(row, 8).isEmpty() ? at(row, 2) : at(row, 8);
    String day = at(row, 9).isEmpty() ? at(row, 3) : at(row, 9);
    LocalDate date = dates.date(day);
    if (date == null) {
      throw new LineRefused("exchange.reject.date", day);
    }
    if (piece.isEmpty() || name.isEmpty() || piece.length() > 64 || customer.length() > 64) {
      throw new LineRefused("exchange.reject.missing", "INVOICE_NUMBER");
    }
    return new Entry(
        line, customer, name, piece, date, at(row, 13), cents(row, 11) - cents(row, 12));
  }

  private long cents(List<String> row, int column) throws LineRefused {
    String raw = at(row, column);
    Long cents = raw.isEmpty() ? Long.valueOf(0) : amounts.cents(raw);
    if (cents == null) {
      throw new LineRefused("exchange.reject.amount", raw);
    }
    return cents;
  }

  private String at(List<String> row, int column) {
    int place = columns[column];
    return place < 0 || place >= row.size() ? "" : row.get(place).strip();
  }

  private static String group(Entry entry) {
    return entry.customer() + "\n" + entry.lettering();
  }
}
