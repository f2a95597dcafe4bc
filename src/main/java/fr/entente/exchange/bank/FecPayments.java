package fr.entente.exchange.bank;

import fr.entente.exchange.DateOrder;
import fr.entente.exchange.file.AmountReader;
import fr.entente.exchange.file.DateReader;
import fr.entente.exchange.file.FileShape;
import fr.entente.exchange.file.Headers;
import fr.entente.exchange.file.LineRefused;
import fr.entente.exchange.file.RowSource;
import fr.entente.exchange.file.ShapeDetector;
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

/// Payments in a French accounting file (LPF art. A47 A-1): credits of 411 accounts in journals
/// that move a bank account (51, 53). Lettering tells which invoices they settle. Two passes.
public final class FecPayments {
  private final Path file;
  private final FileShape shape;
  private final AmountReader amounts = new AmountReader(',');
  private final DateReader dates = new DateReader(DateOrder.DAY_FIRST);
  private final int[] columns = new int[Headers.FEC.size()];
  private final Set<String> bankJournals = new HashSet<>();
  private final Map<String, Set<String>> lettered = new HashMap<>();

  public FecPayments(Path file, FileShape shape, List<String> header) {
    this.file = file;
    this.shape = shape;
    List<String> names = header.stream().map(h -> Headers.plain(h).replace(" ", "")).toList();
    for (int i = 0; i < columns.length; i++) {
      columns[i] = names.indexOf(Headers.FEC.get(i));
    }
  }

  /// Reads the file; the progress hears the number of lines.
  public void read(StatementSink sink, LongConsumer progress) {
    scan(
        (line, row) -> {
          String account = at(row, 4);
          if (account.startsWith("51") || account.startsWith("53")) {
            bankJournals.add(at(row, 0));
          } else if (account.startsWith("411") && !at(row, 13).isEmpty() && cents(row) > 0) {
            lettered.computeIfAbsent(group(row), _ -> new LinkedHashSet<>()).add(at(row, 8));
          }
        },
        sink,
        _ -> {});
    scan(
        (line, row) -> {
          if (at(row, 4).startsWith("411") && bankJournals.contains(at(row, 0))) {
            long cents = cents(row);
            if (cents < 0) {
              sink.line(payment(line, row, -cents));
            }
          }
        },
        sink,
        progress);
  }

  private interface Each {
    void take(long line, List<String> row) throws LineRefused;
  }

  private void scan(Each each, StatementSink sink, LongConsumer progress) {
    try (RowSource rows = ShapeDetector.open(file, shape, false)) {
      rows.next();
      long count = 0;
      while (rows.next()) {
        if (++count % 512 == 0) {
          progress.accept(count);
        }
        try {
          each.take(rows.line(), rows.fields());
        } catch (LineRefused e) {
          sink.refuse(rows.line(), e.key(), e.detail(), String.join(";", rows.fields()));
        }
      }
    }
  }

  private BankLine payment(long line, List<String> row, long cents) throws LineRefused {
    LocalDate date = dates.date(at(row, 3));
    if (date == null) {
      throw new LineRefused("exchange.reject.date", at(row, 3));
    }
    Set<String> pieces =
        at(row, 13).isEmpty() ? Set.of() : lettered.getOrDefault(group(row), Set.of());
    String text = (String.join(" ", pieces) + " " + at(row, 10)).strip();
    return new BankLine(
        line,
        String.join(
            "|", "fec", at(row, 0), at(row, 2), "" + date, customer(row), "" + cents, at(row, 8)),
        Money.ofCents(cents),
        date,
        null,
        "",
        "",
        "",
        "",
        false,
        "",
        at(row, 7),
        "",
        text,
        "",
        false,
        customer(row));
  }

  private long cents(List<String> row) throws LineRefused {
    return side(row, 11) - side(row, 12);
  }

  private long side(List<String> row, int column) throws LineRefused {
    String raw = at(row, column);
    Long cents = raw.isEmpty() ? Long.valueOf(0) : amounts.cents(raw);
    if (cents == null) {
      throw new LineRefused("exchange.reject.amount", raw);
    }
    return cents;
  }

  private String customer(List<String> row) {
    return at(row, 6).isEmpty() ? at(row, 4) : at(row, 6);
  }

  private String group(List<String> row) {
    return customer(row) + "\n" + at(row, 13);
  }

  private String at(List<String> row, int column) {
    int place = columns[column];
    return place < 0 || place >= row.size() ? "" : row.get(place).strip();
  }
}
