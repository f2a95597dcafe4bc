package fr.entente.bench;

import java.util.ArrayList;
import java.util.List;

/// Targets and what was measured against them.
final class Scoreboard {
  private record Line(String what, String measured, String target, boolean met) {}

  private final List<Line> lines = new ArrayList<>();

  void atMost(String what, double measured, double limit, String unit) {
    add(what, measured, "<= ", limit, unit, measured <= limit);
  }

  void atLeast(String what, double measured, double limit, String unit) {
    add(what, measured, ">= ", limit, unit, measured >= limit);
  }

  private void add(
      String what, double measured, String sign, double limit, String unit, boolean met) {
    lines.add(
        new Line(
            what,
            "%,.2f %s".formatted(measured, unit),
            "%s%,.0f %s".formatted(sign, limit, unit),
            met));
  }

  boolean missed() {
    return lines.stream().anyMatch(line -> !line.met());
  }

  void print() {
    Site.say("\n%-62s %16s %16s".formatted("target", "measured", "wanted"));
    lines.forEach(line ->
        Site.say(
            "%-62s %16s %16s  %s"
                .formatted(
                    line.what(), line.measured(), line.target(), line.met() ? "ok" : "MISSED")));
  }
}
