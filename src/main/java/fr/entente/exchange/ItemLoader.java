package fr.entente.exchange;

import fr.entente.accounts.ContactRole;
import fr.entente.accounts.IntakeDebtor;
import fr.entente.accounts.IntakeItem;
import fr.entente.accounts.IntakeKnown;
import fr.entente.accounts.IntakeStage;
import fr.entente.accounts.StageWriter;
import fr.entente.exchange.file.FecReader;
import fr.entente.exchange.file.FileShape;
import fr.entente.exchange.file.LineRefused;
import fr.entente.exchange.file.OpenItemReader;
import fr.entente.exchange.file.Rejects;
import fr.entente.exchange.file.RowSource;
import fr.entente.exchange.file.ShapeDetector;
import fr.entente.exchange.file.UnreadableFile;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads an open-item or accounting file into the stage of its import.
@Component
class ItemLoader {
  /// More lines than this are better cut into several files.
  private static final int MOST_ITEMS = 5_000_000;

  private final IntakeStage stage;
  private final ImportFiles files;

  ItemLoader(IntakeStage stage, ImportFiles files) {
    this.stage = stage;
    this.files = files;
  }

  record Loaded(long lines, long rejected, long warnings, long totalCents) {}

  Loaded load(ImportRun run, ImportPlan plan, ImportTask task) {
    stage.create(run.id().value());
    Path file = files.content(run.id());
    try (Rejects rejects = new Rejects(files.rejects(run.id()));
        StageWriter writer = stage.writer(run.id().value())) {
      long lines =
          plan.kind() == ImportKind.FEC
              ? accounting(file, run.shape(), plan, task, rejects, writer)
              : openItems(file, run.shape(), plan, task, rejects, writer);
      writer.finish();
      if (plan.snapshot()) {
        stage.index(run.id().value());
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
          IntakeItem item = reader.item(row);
          StageWriter.DebtorOf<LineRefused> debtor =
              () -> reader.debtor(row, (key, text) -> rejects.warn(line, key, text, row));
          take(writer, line, item, debtor, row, rejects);
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
    List<FecReader.Item> items =
        new FecReader(file, shape, header)
            .open((lines, percent) -> task.at(ImportPhase.READING, lines, percent), rejects);
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
        take(writer, entry.line(), open, () -> debtor(entry), original, rejects);
      } catch (LineRefused e) {
        rejects.reject(entry.line(), e.key(), e.detail(), original);
      }
    }
    return task.lines();
  }

  private static void take(
      StageWriter writer,
      long line,
      IntakeItem item,
      StageWriter.DebtorOf<LineRefused> debtor,
      List<String> original,
      Rejects rejects)
      throws LineRefused {
    if (writer.itemCount() >= MOST_ITEMS) {
      throw new UnreadableFile(
          ImportProblem.at(line, "exchange.problem.too-many", "" + MOST_ITEMS));
    }
    switch (writer.write(line, item, debtor)) {
      case NEW -> {}
      case REPEATED -> rejects.warn(line, "exchange.warning.repeated", item.number(), original);
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

  static void skipHeader(RowSource rows, FileShape shape) {
    for (int i = 0; i <= shape.headerRow() && rows.next(); i++) {
      // title rows and the header itself
    }
  }
}
