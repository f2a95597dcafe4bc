package fr.entente.exchange;

import fr.entente.accounts.IntakeItem;
import fr.entente.accounts.IntakeStage;
import fr.entente.accounts.StageWriter;
import fr.entente.exchange.file.CellText;
import fr.entente.exchange.file.ItemFile;
import fr.entente.exchange.file.ItemSink;
import fr.entente.exchange.file.LineRefused;
import fr.entente.exchange.file.Rejects;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads an open-item or accounting file into the stage of its import.
@Component
class ItemLoader {
  /// Drafts and cancelled invoices: left out, and perhaps known here as open.
  private static final String NOT_SENT = "exchange.reject.draft";

  private final IntakeStage stage;
  private final ImportFiles files;

  ItemLoader(IntakeStage stage, ImportFiles files) {
    this.stage = stage;
    this.files = files;
  }

  record Loaded(long lines, long rejected, long warnings, long totalCents) {}

  Loaded load(ImportRun run, ImportPlan plan, ImportTask task) {
    stage.create(run.id().value());
    try (Rejects rejects = new Rejects(files.rejects(run.id()));
        StageWriter writer = stage.writer(run.id().value())) {
      var sink = new Staged(run.id().value(), plan, stage, writer, rejects, task);
      long lines = new ItemFile(files.content(run.id()), run.shape(), plan, sink).read();
      writer.finish();
      if (plan.snapshot()) {
        stage.index(run.id().value());
      }
      return new Loaded(lines, rejects.rejected(), rejects.warnings(), writer.totalCents());
    }
  }

  private record Staged(
      long batch,
      ImportPlan plan,
      IntakeStage stage,
      StageWriter writer,
      Rejects rejects,
      ImportTask task)
      implements ItemSink {
    @Override
    public StageWriter.Taken item(
        long line, IntakeItem item, StageWriter.DebtorOf<LineRefused> debtor) throws LineRefused {
      return writer.write(line, item, debtor);
    }

    @Override
    public void at(long lines, int percent) {
      task.at(ImportPhase.READING, lines, percent);
    }

    @Override
    public void reject(long line, String key, String detail, List<String> original) {
      rejects.reject(line, key, detail, original);
    }

    @Override
    public void leave(long line, String key, String detail, List<String> original) {
      if (plan.snapshot() && key.equals(NOT_SENT)) {
        stage.leftOut(
            batch,
            cell(original, ImportField.ACCOUNT_REFERENCE),
            cell(original, ImportField.INVOICE_NUMBER));
      }
      rejects.leave(line, key, detail, original);
    }

    private String cell(List<String> row, ImportField field) {
      int column = plan.columns().getOrDefault(field, row.size());
      return column < row.size() ? CellText.trimmed(row.get(column)) : "";
    }

    @Override
    public void warn(long line, String key, String detail, List<String> original) {
      rejects.warn(line, key, detail, original);
    }
  }
}
