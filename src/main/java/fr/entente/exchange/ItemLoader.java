package fr.entente.exchange;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads an open-item or accounting file into the working tables of its import.
@Component
class ItemLoader {
  private final Staging staging;
  private final ImportFiles files;

  ItemLoader(Staging staging, ImportFiles files) {
    this.staging = staging;
    this.files = files;
  }

  record Loaded(long lines, long rejected, long warnings, long totalCents) {}

  Loaded load(ImportRun run, ImportPlan plan, ImportTask task) {
    staging.create(run.id());
    Path file = files.content(run.id());
    try (Rejects rejects = new Rejects(files.rejects(run.id()));
        StageWriter writer = new StageWriter(staging, run.id())) {
      long lines =
          plan.kind() == ImportKind.FEC
              ? accounting(file, run.shape(), plan, task, rejects, writer)
              : openItems(file, run.shape(), plan, task, rejects, writer);
      writer.finish();
      if (plan.snapshot()) {
        staging.index(run.id());
      }
      return new Loaded(lines, rejects.rejected(), rejects.warnings(), writer.totalCents());
    }
  }

  private long openItems(
      Path file,
      FileShape shape,
      ImportPlan plan,
      ImportTask task,
      Rejects rejects,
      StageWriter writer) {
    var reader = new OpenItemReader(plan);
    long lines = 0;
    try (RowSource rows = ShapeDetector.open(file, shape, true)) {
      skipHeader(rows, shape);
      while (rows.next()) {
        if (++lines % 512 == 0) {
          task.at(ImportPhase.READING, lines, rows.permille() * 6 / 100);
        }
        List<String> row = rows.fields();
        long line = rows.line();
        try {
          OpenItem item = reader.item(row);
          StageWriter.DebtorOf debtor =
              () -> reader.debtor(row, (key, text) -> rejects.warn(line, key, text, row));
          if (!writer.write(line, item, debtor)) {
            rejects.warn(line, "exchange.warning.repeated", item.number(), row);
          }
        } catch (LineRefused e) {
          rejects.reject(line, e.key(), e.detail(), row);
        }
      }
    }
    task.at(ImportPhase.READING, lines, 60);
    return lines;
  }

  private long accounting(
      Path file,
      FileShape shape,
      ImportPlan plan,
      ImportTask task,
      Rejects rejects,
      StageWriter writer) {
    List<String> header = ShapeDetector.firstRows(file, shape, false, 1).getFirst();
    List<FecReader.Item> items = new FecReader(file, shape, header).open(task, rejects);
    for (FecReader.Item item : items) {
      FecReader.Entry entry = item.first();
      var open =
          new OpenItem(
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
        if (!writer.write(entry.line(), open, () -> debtor(entry))) {
          rejects.warn(entry.line(), "exchange.warning.repeated", entry.piece(), original);
        }
      } catch (LineRefused e) {
        rejects.reject(entry.line(), e.key(), e.detail(), original);
      }
    }
    return task.lines();
  }

  private static DebtorLine debtor(FecReader.Entry entry) {
    String name = entry.name().substring(0, Math.min(160, entry.name().length()));
    return new DebtorLine(
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
        "OTHER",
        null,
        null,
        false,
        null,
        null);
  }

  static void skipHeader(RowSource rows, FileShape shape) {
    for (int i = 0; i <= shape.headerRow() && rows.next(); i++) {
      // title rows and the header itself
    }
  }
}
