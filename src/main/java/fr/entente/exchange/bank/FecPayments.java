package fr.entente.exchange.bank;

import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.file.DateReader;
import fr.entente.exchange.file.FecBooks;
import fr.entente.exchange.file.FileShape;
import fr.entente.exchange.file.LineRefused;
import fr.entente.exchange.file.RowSource;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.kernel.Money;
import fr.entente.payments.BankLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Payments in a French accounting file (LPF art. A47 A-1): credits of 411 accounts in journals
/// that move a bank account (51, 53). Lettering tells which invoices they settle. Two passes.
public final class FecPayments {
  private final FecBooks books;
  private final DateReader dates = new DateReader(DateOrder.DAY_FIRST);
  private final Set<String> bankJournals = new HashSet<>();
  private final Map<String, Set<String>> lettered = new HashMap<>();
  private long taken;

  public FecPayments(Path file, FileShape shape) {
    books = new FecBooks(file, shape);
  }

  /// Reads the file; the progress hears the number of lines.
  public void read(StatementSink sink, LongConsumer progress) {
    scan(
        (line, row) -> {
          String account = books.at(row, FecBooks.ACCOUNT);
          if (account.startsWith("51") || account.startsWith("53")) {
            bankJournals.add(books.at(row, FecBooks.JOURNAL));
          } else if (books.ofCustomer(row) && !lettering(row).isEmpty() && books.cents(row) > 0) {
            lettered
                .computeIfAbsent(group(row), _ -> new LinkedHashSet<>())
                .add(books.at(row, FecBooks.PIECE));
          }
        },
        null,
        _ -> {});
    scan(
        (line, row) -> {
          if (books.ofCustomer(row) && bankJournals.contains(books.at(row, FecBooks.JOURNAL))) {
            long cents = books.cents(row);
            if (cents < 0) {
              sink.line(payment(line, row, -cents));
              taken++;
            }
          }
        },
        sink,
        progress);
    if (taken == 0) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.no-payments"));
    }
  }

  private interface Each {
    void take(long line, List<String> row) throws LineRefused;
  }

  private void scan(Each each, @Nullable StatementSink complaints, LongConsumer progress) {
    try (RowSource rows = books.open()) {
      long count = 0;
      while (rows.next()) {
        if (++count % 512 == 0) {
          progress.accept(count);
        }
        try {
          each.take(rows.line(), rows.fields());
        } catch (LineRefused e) {
          if (complaints != null) {
            String original = String.join(";", rows.fields());
            complaints.refuse(rows.line(), e.key(), e.detail(), original);
          }
        }
      }
    }
  }

  private BankLine payment(long line, List<String> row, long cents) throws LineRefused {
    LocalDate date = dates.date(books.at(row, FecBooks.ENTRY_DATE));
    if (date == null) {
      throw new LineRefused("exchange.reject.date", books.at(row, FecBooks.ENTRY_DATE));
    }
    Set<String> pieces =
        books.at(row, FecBooks.LETTERING).isEmpty()
            ? Set.of()
            : lettered.getOrDefault(group(row), Set.of());
    String text = (String.join(" ", pieces) + " " + books.at(row, FecBooks.LABEL)).strip();
    return new BankLine(
        line,
        String.join(
            "|",
            "fec",
            books.at(row, FecBooks.JOURNAL),
            books.at(row, FecBooks.ENTRY),
            "" + date,
            customer(row),
            "" + cents,
            books.at(row, FecBooks.PIECE)),
        Money.ofCents(cents),
        date,
        null,
        "",
        "",
        "",
        "",
        false,
        "",
        books.at(row, FecBooks.CUSTOMER_NAME),
        "",
        text,
        "",
        false,
        customer(row));
  }

  private String customer(List<String> row) {
    return books.at(row, FecBooks.CUSTOMER).isEmpty()
        ? books.at(row, FecBooks.ACCOUNT)
        : books.at(row, FecBooks.CUSTOMER);
  }

  private String group(List<String> row) {
    return customer(row) + "\n" + books.at(row, FecBooks.LETTERING);
  }

  private String lettering(List<String> row) {
    return books.at(row, FecBooks.LETTERING);
  }
}
