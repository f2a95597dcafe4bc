package fr.entente.bench;

import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.calls.Calls;
import fr.entente.calls.Consent;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A whole floor on one node: signed-in desks over real HTTP and push, each making 30 to 60 calls
/// an hour. Beside every level stands one desk alone on the same node, and the bare answer to a
/// browser's beat under the same load. The browsers run in the same process: their processor time
/// is in the figure a call.
final class LoadBench {
  private static final Duration CALL = Duration.ofSeconds(60);
  private static final Duration ALONE = Duration.ofSeconds(3);
  private static final double FREEZE = 5_000;

  private final Site site;
  private final Scoreboard board;
  private final PoolWaits pool;
  private final String password = UUID.randomUUID().toString();
  private final List<DeskScreen> desks = new ArrayList<>();
  private long emptyHeap;

  private LoadBench(Site site, Scoreboard board, PoolWaits pool) {
    this.site = site;
    this.board = board;
    this.pool = pool;
  }

  /// On a node of its own, with every job running.
  static void run(Class<?> start, BenchPlan plan, Scoreboard board) {
    PoolWaits pool = new PoolWaits();
    EagerTelephone telephone = new EagerTelephone();
    try (Site site =
        Site.open(
            start,
            plan.ofLoad(),
            context -> {
              context.getBeanFactory().addBeanPostProcessor(pool);
              context.getBeanFactory().registerSingleton("benchTelephone", telephone);
            },
            "--entente.jobs=true")) {
      telephone.tells(
          () -> site.bean(Calls.class),
          () -> site.bean(Consent.class),
          () -> site.bean(Clock.class));
      new PortfolioLoad(site).fill();
      new LoadBench(site, board, pool).run();
    }
  }

  private void run() {
    new PortfolioLoad(site).giveTelephones();
    Site.say(
        "\n%7s %6s %7s %9s %9s %9s %9s %9s %10s %9s %9s %8s"
            .formatted(
                "desks",
                "calls",
                "keys",
                "key p50",
                "key p95",
                "key p99",
                "beat p95",
                "pool p99",
                "timeouts",
                "stall ms",
                "cpu/call",
                "KB/desk"));
    open(2);
    new BusyFloor().work(desks, ALONE, Duration.ofSeconds(site.plan().quick() ? 10 : 30));
    emptyHeap = SessionBench.liveHeap();
    double alone = level(1, ALONE, site.plan().quick() ? 10 : 30);
    for (int count : site.plan().desks()) {
      open(count + 2);
      double p95 = level(count, CALL, site.plan().quick() ? 45 : 150);
      Site.say("%7s key p95 is %.1f times that of one desk alone".formatted("", p95 / alone));
    }
    desks.forEach(DeskScreen::close);
  }

  private void open(int count) {
    while (desks.size() < count) {
      String login = "desk" + desks.size();
      String phone = "+3363998%04d".formatted(desks.size());
      RunAs.system(() ->
          site.bean(Agents.class)
              .create(
                  new NewAgent(login, login, Set.of(Role.AGENT), Language.FR, phone, password)));
      desks.add(DeskScreen.open(site.port(), login, password));
    }
  }

  private double level(int count, Duration call, int seconds) {
    List<DeskScreen> some = desks.subList(0, count);
    new BusyFloor().work(some, call, Duration.ofSeconds(Math.min(20, seconds)));
    pool.reset();
    BusyFloor floor = new BusyFloor();
    long calls = calls();
    long processor = site.processorMillis();
    floor.work(some, call, Duration.ofSeconds(seconds));
    processor = site.processorMillis() - processor;
    calls = calls() - calls;
    double heap = (SessionBench.liveHeap() - emptyHeap) / 1024.0 / Math.max(1, desks.size() - 2);
    print(floor, count, calls, (double) processor / Math.max(1, calls), heap);
    judge(floor, count);
    return floor.keys.percentile(0.95);
  }

  private void print(BusyFloor floor, int count, long calls, double cpu, double heap) {
    Site.say(
        "%7d %6d %7d %9.1f %9.1f %9.1f %9.1f %9.2f %10d %9.0f %9.0f %8s"
            .formatted(
                count,
                calls,
                floor.keys.count(),
                floor.keys.percentile(0.5),
                floor.keys.percentile(0.95),
                floor.keys.percentile(0.99),
                floor.beats.percentile(0.95),
                pool.waits().percentile(0.99),
                pool.timeouts(),
                floor.longestStall(),
                cpu,
                count == 1 ? "-" : "%.0f".formatted(heap)));
  }

  private void judge(BusyFloor floor, int count) {
    if (count == 1) {
      return;
    }
    String who = count + " desks: ";
    board.atMost(who + "keys not answered", floor.failures.get(), 0, "");
    board.atMost(who + "longest time nobody was answered", floor.longestStall(), FREEZE, "ms");
    board.atMost(who + "wait for a connection, p99", pool.waits().percentile(0.99), 50, "ms");
    if (count == 150) {
      board.atMost(who + "key to answer, p95", floor.keys.percentile(0.95), 200, "ms");
    }
  }

  private long calls() {
    return site.jdbc()
        .sql("SELECT COUNT(*) FROM phone_call WHERE wrapped_up_at IS NOT NULL")
        .query(Long.class)
        .single();
  }
}
