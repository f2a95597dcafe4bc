package fr.entente.bench;

import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.payments.BankLine;
import fr.entente.payments.BankSource;
import fr.entente.payments.IntakeFigures;
import fr.entente.payments.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Bank entries against twice as many open promises: the product (rules, explanations, everything
/// written) beside the bare join of the same entries, cleanly quoted, with what it finds written
/// down too.
record MatchLoad(Site site, Scoreboard board) {
  private static final int CHUNK = 2_000;

  void run() {
    int entries = site.plan().entries();
    LocalDate today = LocalDate.now(site.bean(Clock.class));
    Promises promises = new Promises(site.jdbc(), today);
    CreditorId creditor = promises.write(2 * entries);
    List<BankLine> lines = lines(entries, today);
    promises.entries(lines);
    long bare = Math.min(promises.bare(creditor), promises.bare(creditor));
    var transaction = new TransactionTemplate(site.bean(PlatformTransactionManager.class));
    RunAs.system(() -> {
      // The index of names follows imports; the rest is to be warm.
      long names = System.nanoTime();
      take(creditor, lines.subList(0, entries / 10), 1, false);
      Site.say("index of names and a trial: %.1f s".formatted((System.nanoTime() - names) / 1e9));
      transaction.executeWithoutResult(status -> {
        take(creditor, lines.subList(0, entries / 10), 1, true);
        status.setRollbackOnly();
      });
      Quiet.untilPurged(site.jdbc());
      long begin = System.nanoTime();
      long[] matched = new long[1];
      IntakeFigures figures =
          transaction.execute(_ -> {
            var intake = site.bean(Statements.class).begin(creditor, BankSource.CAMT, 2, true);
            for (int from = 0; from < lines.size(); from += CHUNK) {
              intake.take(lines.subList(from, Math.min(lines.size(), from + CHUNK)));
            }
            matched[0] = System.nanoTime() - begin;
            return intake.finish(_ -> {});
          });
      long all = System.nanoTime() - begin;
      double ratio = matched[0] / 1e6 / Math.max(1, bare);
      Site.say(
          "\n%,d bank entries, %,d open promises: matched and written in %.1f s, bare join %.1f s (%.1f x);"
              .formatted(entries, 2 * entries, matched[0] / 1e9, bare / 1e3, ratio));
      Site.say(
          "posted %,d to the ledger, promises and worklist following, in %.1f s more; %,d to review, %,d unmatched"
              .formatted(
                  figures.posted(),
                  (all - matched[0]) / 1e9,
                  figures.review(),
                  figures.unallocated()));
      board.atMost("matching: product / bare join on the same data", ratio, 5, "x");
    });
  }

  private void take(CreditorId creditor, List<BankLine> lines, long file, boolean real) {
    var intake = site.bean(Statements.class).begin(creditor, BankSource.CAMT, file, real);
    intake.take(lines);
  }

  // Of ten: seven quote the invoice, one without its zeros, one only has the name and the promised
  // amount, one is somebody else's.
  private static List<BankLine> lines(int count, LocalDate today) {
    var random = new Random(11);
    List<BankLine> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int who = 1 + random.nextInt(2 * count);
      String number = Promises.number(who);
      String name = Promises.name(who).toUpperCase(java.util.Locale.ROOT);
      Money amount = Promises.amount(who);
      String text =
          switch (i % 10) {
            case 7 -> "REGLT " + number.replaceFirst("-0+", "-");
            case 8 -> "VIREMENT";
            case 9 -> "DIVERS " + i;
            default -> "VIR SEPA REF 2026" + i + " FACT " + number;
          };
      boolean stranger = i % 10 == 9;
      lines.add(
          new BankLine(
              i,
              "bench|" + i,
              stranger ? Money.ofCents(7 + i) : amount,
              today,
              today,
              "B" + i,
              "E" + i,
              "",
              "",
              false,
              "",
              stranger ? "INCONNU " + i : name,
              "",
              text,
              "VIR",
              false,
              ""));
    }
    return lines;
  }
}
