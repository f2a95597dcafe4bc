package fr.entente.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// What to measure: a million accounts, or with `--quick` a hundred thousand and one short round.
record BenchPlan(
    int accounts,
    int importLines,
    int rounds,
    Duration round,
    boolean claims,
    boolean pages,
    boolean search,
    boolean imports,
    boolean matching,
    boolean statements,
    int entries,
    int sessions,
    boolean listening,
    boolean load,
    boolean screens,
    List<Integer> desks,
    boolean quick) {
  /// Listening needs no database.
  boolean onlyListening() {
    return listening
        && !claims
        && !pages
        && !search
        && !imports
        && !matching
        && !statements
        && !load
        && !screens
        && sessions == 0;
  }

  static BenchPlan of(List<String> options) {
    boolean quick = options.contains("--quick");
    List<String> only =
        options.stream()
            .filter(each -> each.startsWith("--only="))
            .map(each -> each.substring(7))
            .toList();
    return new BenchPlan(
        quick ? 100_000 : 1_000_000,
        quick ? 100_000 : 1_000_000,
        quick ? 1 : 3,
        Duration.ofSeconds(quick ? 2 : 4),
        only.isEmpty() || only.contains("claims"),
        only.isEmpty() || only.contains("pages"),
        only.isEmpty() || only.contains("search"),
        only.isEmpty() || only.contains("imports"),
        only.isEmpty() || only.contains("matching"),
        only.isEmpty() || only.contains("statements"),
        quick ? 20_000 : 100_000,
        only.isEmpty() || only.contains("sessions") ? (quick ? 20 : 100) : 0,
        only.isEmpty() || only.contains("listening"),
        only.isEmpty() || only.contains("load"),
        only.isEmpty() || only.contains("screens"),
        desks(options),
        quick);
  }

  // `--desks=50,150` measures these floors only.
  private static List<Integer> desks(List<String> options) {
    return options.stream()
        .filter(each -> each.startsWith("--desks="))
        .map(each -> each.substring(8))
        .findFirst()
        .map(given -> Arrays.stream(given.split(",")).map(Integer::valueOf).toList())
        .orElse(List.of(50, 150, 300));
  }

  /// The same on a portfolio that a floor of 300 does not work off; screens are measured on it too.
  BenchPlan ofLoad() {
    return new BenchPlan(
        100_000,
        importLines,
        rounds,
        round,
        claims,
        pages,
        search,
        imports,
        matching,
        statements,
        entries,
        sessions,
        listening,
        load,
        screens,
        desks,
        quick);
  }

  /// Whether anything but the load is measured on the application.
  boolean application() {
    return matching || statements || portfolio();
  }

  /// Whether anything is measured that needs the large portfolio.
  boolean portfolio() {
    return claims || pages || search || imports || sessions > 0;
  }
}
