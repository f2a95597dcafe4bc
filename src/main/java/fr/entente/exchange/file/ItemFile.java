package fr.entente.exchange.file;

import fr.entente.accounts.ContactRole;
import fr.entente.accounts.IntakeDebtor;
import fr.entente.accounts.IntakeItem;
import fr.entente.accounts.IntakeKnown;
import fr.entente.accounts.StageWriter;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.ImportProblem;
import java.nio.file.Path;
import java.util.List;

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
    if (taken == 0 && refused > 0) {
      throw UnreadableFile.nothing(lines);
    }
    return lines;
  }

  private void list() {
    var reader = new OpenItemReader(plan);
    try (RowSource rows = ShapeDetector.open(file, shape, true)) {
      skipHeader(rows, shape);
      while (rows.next()) {
        if (++lines % 512 == 0) {
          sink.at(lines, rows.permille() * 6 / 100);
        }
        List<String> row = rows.fields();
        long line = rows.line();
        try {
          IntakeItem item = reader.item(row);
          StageWriter.DebtorOf<LineRefused> debtor =
              () -> reader.debtor(row, (key, text) -> sink.warn(line, key, text, row));
          take(line, item, debtor, row);
        } catch (LineRefused e) {
          refused++;
          sink.reject(line, e.key(), e.detail(), row);
        }
      }
    }
    sink.at(lines, 60);
  }

  private void accounting() {
    var reader = new FecReader(file, shape);
    List<FecReader.Item> items =
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
    for (FecReader.Item item : items) {
      FecReader.Entry entry = item.first();
      var open =
          new IntakeItem(
              entry.customer(),
              entry.piece(),
              entry.pieceDate(),
              entry.pieceDate().plusDays(item.amount() < 0 ? 0 : plan.termDays()),
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
        take(entry.line(), open, () -> debtor(entry), original);
      } catch (LineRefused e) {
        sink.reject(entry.line(), e.key(), e.detail(), original);
      }
    }
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
      case REPEATED -> sink.warn(line, "exchange.warning.repeated", item.number(), original);
      case CONTRADICTED -> throw new LineRefused("exchange.reject.duplicate", item.number());
    }
  }

  private static IntakeDebtor debtor(FecReader.Entry entry) {
    String name = entry.name().substring(0, Math.min(160, entry.name().length()));
    return new IntakeDebtor(
        entry.customer(),
        false,
        name,
        null,
        null,
        null,
        null,
        "FR",
        null,
        "fr",
        null,
        ContactRole.OTHER,
        null,
        null,
        false,
        null,
        null,
        IntakeKnown.NONE);
  }

  /// Moves past title rows and the header itself.
  public static void skipHeader(RowSource rows, FileShape shape) {
    for (int i = 0; i <= shape.headerRow() && rows.next(); i++) {
      // what stands above the list
    }
  }
}
