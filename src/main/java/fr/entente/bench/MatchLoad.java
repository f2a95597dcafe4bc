package fr.entente.bench;

import fr.entente.kernel.CreditorId;
import fr.entente.kernel.RunAs;
import fr.entente.payments.BankLine;
import fr.entente.payments.BankSource;
import fr.entente.payments.IntakeFigures;
import fr.entente.payments.StatementIntake;
import fr.entente.payments.Statements;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Bank entries against twice as many open promises: the product (rules, explanations, everything
/// written) beside the bare joins of the same entries, cleanly quoted, with what they find written
/// down too. In turn, the better of two rounds.
record MatchLoad(Site site, Scoreboard board) {
  private static final int CHUNK = 2_000;
  private static final int ROUNDS = 2;

  void run() {
    int entries = site.plan().entries();
    LocalDate today = LocalDate.now(site.bean(Clock.class));
    Promises promises = new Promises(site.jdbc(), today);
    CreditorId creditor = promises.write(2 * entries);
    List<BankLine> lines = BenchLines.of(entries, today);
    BareJoin bare = new BareJoin(site.jdbc(), creditor);
    bare.entries(lines);
    RunAs.system(() -> {
      var cost = Meter.of(site, () -> learn(creditor, today));
      Site.say("an earlier statement, which taught whose accounts are whose: " + cost.text());
      // The first run of anything is nobody's measure.
      Site.say("the bare joins find %,d".formatted(bare.all()));
      Site.say("a trial of all entries: " + Meter.of(site, () -> trial(creditor, lines)).text());
      measure(creditor, lines, bare);
    });
  }

  private void measure(CreditorId creditor, List<BankLine> lines, BareJoin bare) {
    Meter references = Meter.MOST;
    Meter joins = Meter.MOST;
    Meter matched = Meter.MOST;
    for (int round = 1; round <= ROUNDS; round++) {
      Quiet.untilPurged(site.jdbc());
      bare.empty();
      references = references.least(Meter.of(site, bare::references).cost());
      bare.empty();
      joins = joins.least(Meter.of(site, bare::all).cost());
      matched = matched.least(real(creditor, lines, round, round == ROUNDS));
    }
    Site.say(
        "\n%,d bank entries, %,d open promises, load average %.1f: matched and written in %s"
            .formatted(
                lines.size(),
                2 * lines.size(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                matched.text()));
    compare("references", matched, references);
    compare("references, bank accounts, and amounts with names", matched, joins);
    board.atMost("matching: product / bare joins on the same data", matched.times(joins), 4, "x");
  }

  private static void compare(String what, Meter matched, Meter bare) {
    Site.say(
        "  bare join by %s: %s; the product takes %.1f x (processor %.1f x)"
            .formatted(what, bare.text(), matched.times(bare), matched.timesOnProcessor(bare)));
  }

  private Meter real(CreditorId creditor, List<BankLine> lines, int round, boolean last) {
    var transaction = new TransactionTemplate(site.bean(PlatformTransactionManager.class));
    return transaction.execute(status -> {
      var taken = Meter.of(site, () -> take(creditor, lines, 10 + round, true));
      if (last) {
        finish(taken.result());
      } else {
        status.setRollbackOnly();
      }
      return taken.cost();
    });
  }

  private void finish(StatementIntake intake) {
    var posted = Meter.of(site, () -> intake.finish(_ -> {}));
    IntakeFigures figures = posted.result();
    Site.say(
        "posted %,d to the ledger, promises and worklist following, in %s; %,d to review, %,d unmatched"
            .formatted(
                figures.posted(), posted.cost().text(), figures.review(), figures.unallocated()));
  }

  private StatementIntake take(CreditorId creditor, List<BankLine> lines, long file, boolean real) {
    var intake = site.bean(Statements.class).begin(creditor, BankSource.CAMT, file, real);
    for (int from = 0; from < lines.size(); from += CHUNK) {
      intake.take(lines.subList(from, Math.min(lines.size(), from + CHUNK)));
    }
    return intake;
  }

  private void trial(CreditorId creditor, List<BankLine> lines) {
    take(creditor, lines, 1, false);
  }

  private void learn(CreditorId creditor, LocalDate today) {
    new TransactionTemplate(site.bean(PlatformTransactionManager.class))
        .executeWithoutResult(_ ->
            take(creditor, BenchLines.before(site.plan().entries(), today), 2, true)
                .finish(_ -> {}));
  }
}
