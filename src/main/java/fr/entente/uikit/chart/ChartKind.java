package fr.entente.uikit.chart;

import java.util.List;
import java.util.function.BiFunction;

/// How figures are drawn. Shares are 0 to 1; sizes are in any one unit.
public enum ChartKind {
  /// A row each: where a share lies, between what bounds, and what it is compared with.
  DOTS(DotDrawing::of),
  /// A column each, from left to right; what it is compared with as a line.
  COLUMNS(ColumnDrawing::of),
  /// Parts of one whole as one bar; told in words below it.
  STACK(StackDrawing::of),
  /// A share that moves, from left to right, each with its bounds.
  TREND(TrendDrawing::of),
  /// A bar each, the largest first.
  RANKS(RankDrawing::of);

  private final BiFunction<List<Mark>, String, Drawing> drawing;

  ChartKind(BiFunction<List<Mark>, String, Drawing> drawing) {
    this.drawing = drawing;
  }

  /// `id` tells its patterns from those of other charts on the page.
  Drawing draw(List<Mark> marks, String id) {
    return drawing.apply(marks, id);
  }
}
