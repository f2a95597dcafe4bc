package fr.entente.exchange;

import fr.entente.exchange.bank.BankList;
import fr.entente.exchange.bank.FecPayments;
import fr.entente.exchange.bank.StatementFiles;
import fr.entente.exchange.bank.StatementSink;
import fr.entente.exchange.file.Rejects;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.kernel.CreditorId;
import fr.entente.payments.BankLine;
import fr.entente.payments.BankSource;
import fr.entente.payments.IntakeFigures;
import fr.entente.payments.StatementHeader;
import fr.entente.payments.StatementIntake;
import fr.entente.payments.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a bank or the books say of payments, and gives it to [Statements] in pieces.
@Component
class StatementLoader {
  private static final int CHUNK = 2_000;

  private final Statements statements;
  private final ImportRuns imports;
  private final ImportFiles files;

  StatementLoader(Statements statements, ImportRuns imports, ImportFiles files) {
    this.statements = statements;
    this.imports = imports;
    this.files = files;
  }

  ImportReport load(ImportRun run, ImportPlan plan, ImportTask task, boolean forReal) {
    CreditorId creditor = Objects.requireNonNull(plan.creditor());
    try (Rejects rejects = new Rejects(files.rejects(run.id()))) {
      StatementIntake intake =
          statements.begin(creditor, source(run, plan), run.id().value(), forReal);
      var pass = new Pass(creditor, intake, rejects, task, forReal);
      switch (plan.kind()) {
        case STATEMENT -> StatementFiles.read(files.content(run.id()), pass);
        case BANK -> BankList.read(files.content(run.id()), run.shape(), plan, pass);
        default -> books(run, creditor, pass);
      }
      pass.flush();
      IntakeFigures figures =
          intake.finish(percent -> task.at(ImportPhase.WRITING, 60 + percent * 35 / 100));
      return report(pass, rejects, figures);
    }
  }

  private BankSource source(ImportRun run, ImportPlan plan) {
    return switch (plan.kind()) {
      case STATEMENT -> StatementFiles.format(files.content(run.id())).source();
      case BANK -> BankSource.CSV;
      default -> BankSource.FEC;
    };
  }

  // Open items of the same books already have these payments taken off.
  private void books(ImportRun run, CreditorId creditor, Pass pass) {
    pass.countedUntil = imports.booksTaken(creditor).orElse(null);
    new FecPayments(files.content(run.id()), run.shape()).read(pass, pass::progress);
  }

  private static ImportReport report(Pass pass, Rejects rejects, IntakeFigures figures) {
    return new ImportReport(
        pass.lines,
        figures.fresh(),
        0,
        figures.known(),
        0,
        rejects.rejected(),
        rejects.warnings(),
        0,
        0,
        0,
        figures.postedSum().plus(figures.reviewSum()).plus(figures.unallocatedSum()),
        figures);
  }

  private final class Pass implements StatementSink {
    private final CreditorId creditor;
    private final StatementIntake intake;
    private final Rejects rejects;
    private final ImportTask task;
    private final boolean forReal;
    private final List<BankLine> waiting = new ArrayList<>();
    private @Nullable LocalDate countedUntil;
    private long lines;

    Pass(
        CreditorId creditor,
        StatementIntake intake,
        Rejects rejects,
        ImportTask task,
        boolean forReal) {
      this.creditor = creditor;
      this.intake = intake;
      this.rejects = rejects;
      this.task = task;
      this.forReal = forReal;
    }

    @Override
    public void statement(StatementHeader header, long line) {
      var owner = statements.creditorOf(header.iban());
      if (owner.isPresent() && !owner.get().equals(creditor)) {
        throw new UnreadableFile(
            ImportProblem.at(
                line, "exchange.problem.other-creditor", Statements.shown(header.iban())));
      }
      intake
          .statement(header)
          .forEach(key -> warn(line, key, header.reference(), header.reference()));
    }

    @Override
    public void line(BankLine line) {
      lines++;
      if (countedUntil != null && !line.bookedOn().isAfter(countedUntil)) {
        rejects.reject(
            line.line(), "exchange.reject.counted", "" + countedUntil, List.of(line.text()));
        return;
      }
      waiting.add(line);
      progress(lines);
      if (waiting.size() == CHUNK) {
        flush();
      }
    }

    @Override
    public void refuse(long line, String key, String detail, String original) {
      lines++;
      rejects.reject(line, key, detail, List.of(original));
    }

    @Override
    public void leave(long line, String key, String detail, String original) {
      lines++;
      rejects.leave(line, key, detail, List.of(original));
    }

    @Override
    public void warn(long line, String key, String detail, String original) {
      rejects.warn(line, key, detail, List.of(original));
    }

    private void progress(long count) {
      if (count % 64 == 0) {
        task.at(forReal ? ImportPhase.WRITING : ImportPhase.READING, count, 50);
      }
    }

    private void flush() {
      intake.take(waiting);
      waiting.clear();
    }
  }
}
