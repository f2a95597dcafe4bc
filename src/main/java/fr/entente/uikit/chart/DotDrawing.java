package fr.entente.uikit.chart;

import fr.entente.uikit.chart.Drawing.Place;
import java.util.ArrayList;
import java.util.List;

/// `Firm ·——●—· 81 %`: the name and the words above, the scale from nothing to all below.
final class DotDrawing {
  private static final int ROW = 40;
  private static final double EDGE = 0.02;

  private DotDrawing() {}

  static Drawing of(List<Mark> marks, String id) {
    var svg = new Svg();
    List<Place> places = new ArrayList<>();
    for (Mark mark : marks) {
      int top = places.size() * ROW;
      row(svg, mark, top);
      places.add(new Place(0, top, 1, ROW));
    }
    return new Drawing(svg.toString(), marks.size() * ROW, List.copyOf(places));
  }

  private static void row(Svg svg, Mark mark, int top) {
    int y = top + 28;
    svg.words("text", mark.name(), "class", "name", "x", "0", "y", top + 14);
    svg.words(
        "text", mark.label(), "class", "label", "x", "100%", "y", top + 14, "text-anchor", "end");
    svg.leaf("line", "class", "scale", "x1", at(0), "x2", at(1), "y1", y, "y2", y);
    for (double share : List.of(0.0, 0.5, 1.0)) {
      upright(svg, "scale", share, y, 4);
    }
    if (mark.enclosed()) {
      svg.leaf(
          "line", "class", "bound", "x1", at(mark.low()), "x2", at(mark.high()), "y1", y, "y2", y);
      upright(svg, "bound", mark.low(), y, 5);
      upright(svg, "bound", mark.high(), y, 5);
    }
    if (mark.compared()) {
      svg.open("svg", "x", at(mark.beside()), "y", y, "overflow", "visible")
          .leaf("path", "class", "beside", "d", "M0-7L6 0L0 7L-6 0Z")
          .close("svg");
    }
    svg.leaf("circle", "class", "dot", "cx", at(mark.size()), "cy", y, "r", 5);
  }

  private static void upright(Svg svg, String kind, double share, int y, int half) {
    svg.leaf(
        "line", "class", kind, "x1", at(share), "x2", at(share), "y1", y - half, "y2", y + half);
  }

  // Dots at both ends stay whole.
  private static String at(double share) {
    double within = Double.isFinite(share) ? Math.clamp(share, 0, 1) : 0;
    return Svg.part(EDGE + within * (1 - 2 * EDGE));
  }
}
