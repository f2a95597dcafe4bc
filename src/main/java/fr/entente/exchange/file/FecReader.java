package fr.entente.exchange.file;

import fr.entente.exchange.DateOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Open customer items of a French accounting file (LPF art. A47 A-1): entries on 410, 411 and 416
/// accounts that no lettering settles. Two passes: sums of lettering groups, then what is open.
/// Memory grows with open items and groups, not with the file.
public final class FecReader {
  /// Hears how many lines were read and how far the reading is; may throw to stop it.
  public interface Progress {
    void read(long lines, int percent);
  }

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

  List<CustomerEntries.Item> open(Progress progress, LineSink rejects) {
    var found = new CustomerEntries();
    scan(progress, 0, null, found::sum);
    scan(progress, 30, rejects, found::take);
    return found.open();
  }

  private void scan(
      Progress progress,
      int from,
      @Nullable LineSink rejects,
      java.util.function.Consumer<CustomerEntries.Entry> each) {
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

  private CustomerEntries.Entry entry(long line, List<String> row, boolean sharedKnown)
      throws LineRefused {
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
    boolean carriedOver = !NAMED.matcher(piece).matches() || books.carriedOver(row);
    LocalDate entered = dates.date(books.at(row, FecBooks.ENTRY_DATE));
    String number = carriedOver ? "AN-" + (entered == null ? date : entered) : piece;
    return new CustomerEntries.Entry(
        line,
        customer,
        name,
        number,
        date,
        cents > 0 && !carriedOver ? due(row, date) : null,
        books.at(row, FecBooks.LETTERING),
        books.doubtful(row),
        carriedOver,
        cents);
  }

  // No day before the piece: what else stands there is no due date.
  private @Nullable LocalDate due(List<String> row, LocalDate issued) {
    LocalDate due = dates.date(books.due(row));
    return due == null || due.isBefore(issued) ? null : due;
  }

  // One account for all customers, and nobody named: that is no debtor.
  private boolean collective(String account) {
    return shared.contains(account) || COLLECTIVE.matcher(account).matches();
  }

  private String either(List<String> row, int first, int second) {
    String text = books.at(row, first);
    return text.isEmpty() ? books.at(row, second) : text;
  }
}
