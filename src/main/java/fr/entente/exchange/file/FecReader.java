package fr.entente.exchange.file;

import fr.entente.exchange.DateOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Open customer items of a French accounting file (LPF art. A47 A-1): entries on 410, 411 and 416
/// accounts that no lettering settles. Two passes: sums of lettering groups, then what is open. Memory grows with
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
      boolean doubtful,
      long cents) {}

  /// Hears how many lines were read and how far the reading is; may throw to stop it.
  public interface Progress {
    void read(long lines, int percent);
  }

  /// One open item, still to be netted.
  public record Item(Entry first, long amount, long open) {}

  private static final Pattern NAMED = Pattern.compile(".*[\\p{L}\\d].*");
  private static final Pattern COLLECTIVE = Pattern.compile("41[016]0*|41\\d*00");

  private final FecBooks books;
  private final DateReader dates = new DateReader(DateOrder.DAY_FIRST);
  // Accounts that many customers share: their entries name the customer beside the account.
  private final Set<String> shared = new HashSet<>();
  private long entries;
  private long refused;

  public FecReader(Path file, FileShape shape) {
    books = new FecBooks(file, shape);
  }

  /// How many entries of the file are on accounts of customers.
  public long entries() {
    return entries;
  }

  /// How many of them could not be read.
  public long refused() {
    return refused;
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
                .computeIfAbsent(
                    entry.customer() + "\n" + entry.piece() + "\n" + entry.doubtful(), _ -> new ArrayList<>(1))
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
    try (RowSource rows = books.open()) {
      long count = 0;
      while (rows.next()) {
        if (++count % 512 == 0) {
          progress.read(count, from + rows.permille() * 3 / 100);
        }
        List<String> row = rows.fields();
        if (!books.ofCustomer(row)) {
          continue;
        }
        entries += rejects == null ? 1 : 0;
        try {
          each.accept(entry(rows.line(), row, rejects != null));
        } catch (LineRefused e) {
          if (rejects != null) {
            refused++;
            rejects.reject(rows.line(), e.key(), e.detail(), row);
          }
        }
      }
      progress.read(count, from + 30);
    }
  }

  private Entry entry(long line, List<String> row, boolean sharedKnown) throws LineRefused {
    long cents = books.cents(row);
    String account = books.at(row, FecBooks.ACCOUNT);
    String auxiliary = books.at(row, FecBooks.CUSTOMER);
    if (!auxiliary.isEmpty()) {
      shared.add(account);
    } else if (sharedKnown && collective(account)) {
      throw new LineRefused("exchange.reject.collective", account);
    }
    String customer = auxiliary.isEmpty() ? account : auxiliary;
    String name = either(row, FecBooks.CUSTOMER_NAME, FecBooks.ACCOUNT_NAME);
    String piece = either(row, FecBooks.PIECE, FecBooks.ENTRY);
    String day = either(row, FecBooks.PIECE_DATE, FecBooks.ENTRY_DATE);
    LocalDate date = dates.date(day);
    if (date == null) {
      throw new LineRefused("exchange.reject.date", day);
    }
    if (piece.isEmpty() || name.isEmpty() || piece.length() > 64 || customer.length() > 64) {
      throw new LineRefused("exchange.reject.missing", "INVOICE_NUMBER");
    }
    // What an old year leaves over has no piece of its own.
    String number = NAMED.matcher(piece).matches() ? piece : "AN-" + date;
    return new Entry(
        line,
        customer,
        name,
        number,
        date,
        books.at(row, FecBooks.LETTERING),
        books.doubtful(row),
        cents);
  }

  // One account for all customers, and nobody named: that is no debtor.
  private boolean collective(String account) {
    return shared.contains(account) || COLLECTIVE.matcher(account).matches();
  }

  private String either(List<String> row, int first, int second) {
    String text = books.at(row, first);
    return text.isEmpty() ? books.at(row, second) : text;
  }

  private static String group(Entry entry) {
    return entry.customer() + "\n" + entry.lettering() + "\n" + entry.doubtful();
  }
}
