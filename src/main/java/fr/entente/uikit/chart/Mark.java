package fr.entente.uikit.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One figure of a chart. `name` and `label` are drawn, `cells` are its row of the table, `opens`
/// the address of what stands behind it. `low` and `high` enclose the true value, `beside` is what
/// it is compared with; absent values are NaN.
public record Mark(
    String name,
    String label,
    List<String> cells,
    @Nullable String opens,
    double at,
    double low,
    double high,
    double beside) {
  public static Mark of(String name, String label, double at, String... cells) {
    return new Mark(name, label, List.of(cells), null, at, Double.NaN, Double.NaN, Double.NaN);
  }

  public Mark opening(@Nullable String address) {
    return new Mark(name, label, cells, address, at, low, high, beside);
  }

  public Mark between(double from, double to) {
    return new Mark(name, label, cells, opens, at, from, to, beside);
  }

  public Mark against(double other) {
    return new Mark(name, label, cells, opens, at, low, high, other);
  }

  boolean enclosed() {
    return Double.isFinite(low) && Double.isFinite(high);
  }

  boolean compared() {
    return Double.isFinite(beside);
  }

  // What is not a number is drawn as nothing.
  double size() {
    return Double.isFinite(at) ? at : 0;
  }
}
