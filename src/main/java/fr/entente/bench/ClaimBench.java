package fr.entente.bench;

import com.zaxxer.hikari.HikariDataSource;
import fr.entente.worklist.Worklist;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Next account, the product beside bare SQL: interleaved rounds on the same rows, medians.
record ClaimBench(Site site, Scoreboard board) {
  private static final List<Integer> AGENTS = List.of(1, 20, 50, 200);
  private static final String PRODUCT = "product";
  private static final String EACH = "bare, a connection each";
  private static final String POOL = "bare, pool of 8";

  void run() {
    warmUp();
    Site.say(
        "\n%7s  %-24s %10s %8s %8s %8s %8s %10s %6s"
            .formatted("agents", "claim", "per s", "p50", "p95", "p99", "max", "cpu ms", "twice"));
    AGENTS.forEach(this::level);
  }

  private void warmUp() {
    try (var connections = site.connections(8)) {
      Claiming product = Claiming.product(site.bean(Worklist.class));
      for (int i = 0; i < 3; i++) {
        measure(product, 20, Duration.ofSeconds(1));
        measure(Claiming.bare(connections), 8, Duration.ofSeconds(1));
      }
    }
  }

  private void level(int agents) {
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    try (HikariDataSource each = site.connections(agents);
        HikariDataSource pool = site.connections(Math.min(8, agents))) {
      Map<String, Claiming> ways = new LinkedHashMap<>();
      ways.put(PRODUCT, Claiming.product(site.bean(Worklist.class)));
      ways.put(EACH, Claiming.bare(each));
      ways.put(POOL, Claiming.bare(pool));
      for (int i = 0; i < site.plan().rounds(); i++) {
        ways.forEach((name, way) ->
            rounds
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(measure(way, agents, site.plan().round())));
      }
    }
    rounds.forEach((name, measured) -> print(agents, name, measured));
    judge(agents, rounds);
  }

  private Round measure(Claiming way, int agents, Duration length) {
    Round round = Round.run(site, way, agents, length);
    giveBack();
    return round;
  }

  // Between the rounds, not in them: every round begins on the same rows.
  private void giveBack() {
    site.jdbc()
        .sql(
            "UPDATE work_item SET state = 'READY', held_by = NULL, held_until = NULL WHERE state = 'HELD'")
        .update();
    Quiet.untilPurged(site.jdbc());
  }

  private void judge(int agents, Map<String, List<Round>> rounds) {
    List<Round> product = rounds.getOrDefault(PRODUCT, List.of());
    double best =
        Math.max(
            median(rounds.getOrDefault(EACH, List.of()), Round::perSecond),
            median(rounds.getOrDefault(POOL, List.of()), Round::perSecond));
    double ours = median(product, Round::perSecond);
    String who = agents == 1 ? "one agent: " : agents + " agents: ";
    board.atMost(who + "accounts given twice", total(product), 0, "");
    if (agents == 1) {
      double bare = median(rounds.getOrDefault(EACH, List.of()), Round::p50);
      board.atMost(
          "one agent: time of the product / bare claim",
          median(product, Round::p50) / bare,
          2,
          "x");
    } else {
      board.atLeast(who + "claims a second of the product / best bare", ours / best, 1, "x");
    }
    if (agents == 200) {
      board.atLeast("200 agents: claims", ours, 2000, "/s");
      board.atMost("200 agents: p99", median(product, Round::p99), 150, "ms");
    }
  }

  private static double total(List<Round> rounds) {
    return rounds.stream().mapToDouble(Round::duplicates).sum();
  }

  static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  private static void print(int agents, String name, List<Round> rounds) {
    Site.say(
        "%7d  %-24s %,10.0f %8.2f %8.2f %8.2f %8.2f %10.3f %6.0f"
            .formatted(
                agents,
                name,
                median(rounds, Round::perSecond),
                median(rounds, Round::p50),
                median(rounds, Round::p95),
                median(rounds, Round::p99),
                median(rounds, Round::max),
                median(rounds, Round::cpu),
                total(rounds)));
  }
}
