package fr.entente.bench;

import java.util.List;

/// `./entente bench [--quick]`: fills a database of its own, measures, prints a table and ends with
/// 1 when a target is missed. Ratios travel between machines, absolute figures do not.
public final class Bench {
  private Bench() {}

  /// Runs to the end of the process; the application class is what is measured.
  public static void run(Class<?> application, String[] args) {
    BenchPlan plan = BenchPlan.of(List.of(args));
    Scoreboard board = new Scoreboard();
    if (plan.listening()) {
      new ListeningBench(board).run();
    }
    if (plan.onlyListening()) {
      board.print();
      System.exit(board.missed() ? 1 : 0);
    }
    if (plan.application()) {
      measure(application, plan, board);
    }
    if (plan.load()) {
      LoadBench.run(application, plan, board);
    }
    if (plan.screens()) {
      ScreensBench.run(application, plan, board);
    }
    board.print();
    System.exit(board.missed() ? 1 : 0);
  }

  private static void measure(Class<?> application, BenchPlan plan, Scoreboard board) {
    try (Site site = Site.open(application, plan)) {
      if (plan.matching()) {
        new MatchLoad(site, board).run();
      }
      if (plan.statements()) {
        new StatementLoad(site, board).run();
      }
      if (plan.portfolio()) {
        new PortfolioLoad(site).fill();
      }
      if (plan.claims()) {
        new ClaimBench(site, board).run();
      }
      if (plan.pages()) {
        new PageBench(site, board).run();
      }
      if (plan.imports()) {
        new ImportLoad(site, board).run();
      }
      // Last of those that work on the portfolio: it adds to it.
      if (plan.search()) {
        new SearchBench(site, board).run();
      }
      if (plan.sessions() > 0) {
        new SessionBench(site).run();
      }
    }
  }
}
