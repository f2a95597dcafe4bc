package fr.entente.exchange.file;

import fr.entente.accounts.IntakeItem;
import fr.entente.accounts.StageWriter;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.ImportProblem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads a list of open items, or those of an accounting file, from end to end.
public final class ItemFile {
  /// More lines than this are better cut into several files.
  private static final int MOST_ITEMS = 5_000_000;

  private final Path file;
  private final FileShape shape;
  private final ImportPlan plan;
  private final ItemSink sink;
  private long lines;
  private long taken;
  private long refused;
  private long left;

  public ItemFile(Path file, FileShape shape, ImportPlan plan, ItemSink sink) {
    this.file = file;
    this.shape = shape;
    this.plan = plan;
    this.sink = sink;
  }

  /// Gives every item to the sink; answers the number of lines. A file of which no line is
  /// understood is refused, so that it cannot count as one in which nothing is owed.
  public long read() {
    if (plan.kind() == ImportKind.FEC) {
      accounting();
    } else {
      list();
    }
    if (taken == 0 && left == 0 && refused > 0) {
      throw UnreadableFile.nothing(lines);
    }
    return lines;
  }

  private void list() {
    if (!plan.columns().containsKey(ImportField.ACCOUNT_REFERENCE)) {
      sink.warn(
          Math.max(1, shape.headerRow() + 1), "exchange.warning.account-by-name", "", List.of());
    }
    if (OpenItemReader.ledger(plan)) {
      ledger();
      return;
    }
    var reader = new OpenItemReader(plan);
    rows((line, row) -> {
      IntakeItem item = reader.item(row, (key, text) -> sink.warn(line, key, text, row));
      take(line, item, debtor(reader, line, row), row);
    });
    sink.at(lines, 60);
  }

  // A ledger tells by lettering what is settled: its entries are netted as those of books are.
  private void ledger() {
    var reader = new OpenItemReader(plan);
    var entries = new CustomerEntries();
    sum(reader, entries);
    Map<Long, Ledgered> open = new HashMap<>();
    rows((line, row) -> {
      IntakeItem item = reader.item(row, (key, text) -> sink.warn(line, key, text, row));
      if (entries.take(entry(reader, line, row, item))) {
        open.put(line, new Ledgered(item, List.copyOf(row)));
      }
    });
    for (CustomerEntries.Item found : entries.open()) {
      long line = found.first().line();
      Ledgered its = Objects.requireNonNull(open.get(line));
      IntakeItem item = its.item.netted(found.amount(), found.open());
      try {
        reader.named(its.row, found.open());
        take(line, item, debtor(reader, line, its.row), its.row);
      } catch (LineRefused e) {
        reject(line, e, its.row);
      }
    }
  }

  private record Ledgered(IntakeItem item, List<String> row) {}

  private void sum(OpenItemReader reader, CustomerEntries entries) {
    try (RowSource rows = ShapeDetector.open(file, shape, true)) {
      skipHeader(rows, shape);
      while (rows.next()) {
        try {
          IntakeItem item = reader.item(rows.fields(), (_, _) -> {});
          entries.sum(entry(reader, rows.line(), rows.fields(), item));
        } catch (LineRefused e) {
          // Said when the line is read for good.
          continue;
        }
      }
    }
  }

  private static CustomerEntries.Entry entry(
      OpenItemReader reader, long line, List<String> row, IntakeItem item) throws LineRefused {
    return new CustomerEntries.Entry(
        line,
        item.account(),
        "",
        item.number(),
        item.issuedOn(),
        item.open() > 0 && reader.due(row) ? item.dueOn() : null,
        reader.lettering(row),
        false,
        false,
        item.open());
  }

  private StageWriter.DebtorOf<LineRefused> debtor(
      OpenItemReader reader, long line, List<String> row) {
    return () -> reader.debtor(row, (key, text) -> sink.warn(line, key, text, row));
  }

  private interface Each {
    void take(long line, List<String> row) throws LineRefused;
  }

  private void rows(Each each) {
    try (RowSource rows = ShapeDetector.open(file, shape, true)) {
      skipHeader(rows, shape);
      while (rows.next()) {
        if (++lines % 512 == 0) {
          sink.at(lines, rows.permille() * 6 / 100);
        }
        List<String> row = rows.fields();
        try {
          each.take(rows.line(), row);
        } catch (LineRefused e) {
          reject(rows.line(), e, row);
        }
      }
    }
  }

  private void reject(long line, LineRefused why, List<String> row) {
    if (why.leftOut()) {
      left++;
      sink.leave(line, why.key(), why.detail(), row);
    } else if (FootRows.under(row, FootRows.width(plan))) {
      sink.leave(line, "exchange.reject.footer", "", row);
    } else {
      refused++;
      sink.reject(line, why.key(), why.detail(), row);
    }
  }

  private void accounting() {
    var reader = new FecReader(file, shape);
    List<CustomerEntries.Item> items =
        reader.open(
            (count, percent) -> {
              lines = count;
              sink.at(count, percent);
            },
            sink);
    if (reader.entries() == 0) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.no-customers"));
    }
    refused = reader.refused();
    for (CustomerEntries.Item item : items) {
      CustomerEntries.Entry entry = item.first();
      var open =
          new IntakeItem(
              entry.customer(),
              entry.piece(),
              entry.pieceDate(),
              dueOn(item),
              item.amount(),
              item.open(),
              0,
              false,
              null);
      List<String> original = List.of(entry.customer(), entry.name(), entry.piece());
      try {
        if (entry.doubtful()) {
          sink.warn(entry.line(), "exchange.warning.doubtful", entry.piece(), original);
        }
        if (entry.carriedOver()) {
          sink.warn(entry.line(), "exchange.warning.carried-over", entry.piece(), original);
        }
        take(entry.line(), open, () -> DebtorReader.ofBooks(entry), original);
      } catch (LineRefused e) {
        sink.reject(entry.line(), e.key(), e.detail(), original);
      }
    }
  }

  private LocalDate dueOn(CustomerEntries.Item item) {
    LocalDate told = item.first().dueOn();
    return told == null
        ? item.first().pieceDate().plusDays(item.amount() < 0 ? 0 : plan.termDays())
        : told;
  }

  private void take(
      long line, IntakeItem item, StageWriter.DebtorOf<LineRefused> debtor, List<String> original)
      throws LineRefused {
    if (taken >= MOST_ITEMS) {
      throw new UnreadableFile(
          ImportProblem.at(line, "exchange.problem.too-many", "" + MOST_ITEMS));
    }
    switch (sink.item(line, item, debtor)) {
      case NEW -> taken++;
      case PART -> {
        taken++;
        sink.warn(line, "exchange.warning.part", item.number(), original);
      }
      case REPEATED -> sink.warn(line, "exchange.warning.repeated", item.number(), original);
      case CONTRADICTED -> throw new LineRefused("exchange.reject.duplicate", item.number());
    }
  }

  /// Moves past title rows and the header itself.
  public static void skipHeader(RowSource rows, FileShape shape) {
    for (int i = 0; i <= shape.headerRow() && rows.next(); i++) {
      // what stands above the list
    }
  }
}
