package fr.entente.bench;

import fr.entente.exchange.Imports;
import fr.entente.kernel.RunAs;
import fr.entente.worklist.Worklist;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/// The product's import beside `LOAD DATA`, then claims while another import runs.
record ImportLoad(Site site, Scoreboard board) {
  private static final int AGENTS = 50;
  private static final int WARM_UP = 50_000;
  private static final Duration THINKING = Duration.ofMillis(200);

  void run() {
    var imports =
        new ImportBench(
            site.bean(Imports.class),
            site.bean(DataSource.class),
            site.jdbc(),
            site::processorMillis);
    int lines = site.plan().importLines();
    RunAs.system(() -> imports.run(WARM_UP));
    Quiet.untilPurged(site.jdbc());
    var timings = RunAs.system(() -> imports.run(lines));
    Site.say(
        "\nimport of %,d invoices: dry run %.1f s, apply %.1f s, LOAD DATA %.1f s; the worklist follows in %.1f s"
            .formatted(
                lines,
                timings.dryRunMs() / 1e3,
                timings.applyMs() / 1e3,
                timings.bareMs() / 1e3,
                timings.placeMs() / 1e3));
    Site.say(
        "  processor: dry run %.1f s, apply %.1f s, LOAD DATA %.1f s: %.1f x"
            .formatted(
                timings.processor().dryRun() / 1e3,
                timings.processor().apply() / 1e3,
                timings.processor().bare() / 1e3,
                timings.processor().ratio()));
    board.atMost("import: dry run and apply / LOAD DATA", timings.ratio(), 2, "x");
    duringImport(imports, Math.min(lines, 200_000));
  }

  private void duringImport(ImportBench imports, int lines) {
    Claiming product = Claiming.product(site.bean(Worklist.class));
    Round before = Round.run(site, product, AGENTS, Duration.ofSeconds(5), THINKING);
    try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          CompletableFuture.runAsync(() -> RunAs.system(() -> imports.run(lines)), background);
      Round meanwhile = Round.until(site, product, AGENTS, running::isDone, THINKING);
      running.join();
      Site.say(
          "%d agents, a claim each %d ms: alone p99 %.1f max %.1f ms, during an import of %,d lines p99 %.1f max %.1f ms"
              .formatted(
                  AGENTS,
                  THINKING.toMillis(),
                  before.p99(),
                  before.max(),
                  lines,
                  meanwhile.p99(),
                  meanwhile.max()));
      board.atMost("longest wait for an account during an import", meanwhile.max(), 200, "ms");
      board.atMost("accounts given twice during an import", meanwhile.duplicates(), 0, "");
    }
  }
}
