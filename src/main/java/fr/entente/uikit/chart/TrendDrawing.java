package fr.entente.uikit.chart;

import fr.entente.uikit.chart.Drawing.Place;
import java.util.ArrayList;
import java.util.List;

/// A share from week to week: dots joined by a line, with the bounds of each, from nothing to all.
final class TrendDrawing {
  private static final int TOP = 22;
  private static final int BOTTOM = 106;
  private static final int HEIGHT = 126;

  private TrendDrawing() {}

  static Drawing of(List<Mark> marks, String id) {
    var svg = new Svg();
    List<Place> places = new ArrayList<>();
    for (int y : List.of(TOP, (TOP + BOTTOM) / 2, BOTTOM)) {
      svg.leaf("line", "class", "scale", "x1", "0", "x2", "100%", "y1", y, "y2", y);
    }
    var slots = new Slots(marks.size());
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      String x = Svg.part(slots.middle(i));
      if (i > 0) {
        double before = y(marks.get(i - 1).size());
        svg.leaf(
            "line",
            "class",
            "run",
            "x1",
            Svg.part(slots.middle(i - 1)),
            "y1",
            before,
            "x2",
            x,
            "y2",
            y(mark.size()));
      }
      if (mark.enclosed()) {
        svg.leaf(
            "line", "class", "bound", "x1", x, "x2", x, "y1", y(mark.low()), "y2", y(mark.high()));
      }
      slots.name(svg, mark, i, HEIGHT - 4);
      places.add(new Place(slots.left(i), 0, slots.width(), HEIGHT));
    }
    dots(svg, marks, slots);
    return new Drawing(svg.toString(), HEIGHT, List.copyOf(places));
  }

  // Over the lines; the last is told in words.
  private static void dots(Svg svg, List<Mark> marks, Slots slots) {
    for (int i = 0; i < marks.size(); i++) {
      double y = y(marks.get(i).size());
      svg.leaf("circle", "class", "dot", "cx", Svg.part(slots.middle(i)), "cy", y, "r", 4);
    }
    if (!marks.isEmpty()) {
      slots.label(svg, marks.getLast(), marks.size() - 1, 13);
    }
  }

  private static double y(double share) {
    double within = Double.isFinite(share) ? Math.clamp(share, 0, 1) : 0;
    return BOTTOM - within * (BOTTOM - TOP);
  }
}
