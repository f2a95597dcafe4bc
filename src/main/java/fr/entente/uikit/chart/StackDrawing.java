package fr.entente.uikit.chart;

import fr.entente.uikit.chart.Drawing.Place;
import java.util.Collections;
import java.util.List;

/// One bar of parts, each with a pattern of its own. Nothing and less than nothing take no room.
final class StackDrawing {
  static final int PATTERNS = 4;
  private static final int HEIGHT = 16;

  private StackDrawing() {}

  static Drawing of(List<Mark> marks, String id) {
    double all = marks.stream().mapToDouble(StackDrawing::size).sum();
    var svg = new Svg();
    patterns(svg, id);
    double from = 0;
    for (int i = 0; i < marks.size(); i++) {
      double share = all > 0 ? size(marks.get(i)) / all : 0;
      if (share > 0) {
        part(svg, id, i, from, share);
      }
      from += share;
    }
    List<Place> nowhere = Collections.nCopies(marks.size(), Drawing.NOWHERE);
    return new Drawing(svg.toString(), all > 0 ? HEIGHT : 0, nowhere);
  }

  /// The sign of a part beside its words.
  static String swatch(String id, int index) {
    var svg = new Svg();
    svg.open("svg", "width", 12, "height", 12, "aria-hidden", "true", "class", "swatch");
    patterns(svg, id + "s" + index);
    part(svg, id + "s" + index, index, 0, 1);
    return svg.close("svg").toString();
  }

  private static double size(Mark mark) {
    return Math.max(0, mark.size());
  }

  private static void part(Svg svg, String id, int index, double from, double share) {
    int pattern = index % PATTERNS + 1;
    String x = Svg.part(from);
    String width = Svg.part(share);
    if (pattern > 1) {
      String fill = "url(#" + id + "p" + pattern + ")";
      svg.leaf("rect", "x", x, "y", 0, "width", width, "height", "100%", "fill", fill);
    }
    svg.leaf("rect", "class", "part" + pattern, "x", x, "y", 0, "width", width, "height", "100%");
  }

  private static void patterns(Svg svg, String id) {
    svg.open("defs");
    pattern(svg, id, 2, "M0 6L6 0M-1 1L1-1M5 7L7 5");
    pattern(svg, id, 3, "M1.5 0V6M4.5 0V6");
    pattern(svg, id, 4, "M0 3H6");
    svg.close("defs");
  }

  private static void pattern(Svg svg, String id, int number, String path) {
    svg.open(
            "pattern",
            "id",
            id + "p" + number,
            "width",
            6,
            "height",
            6,
            "patternUnits",
            "userSpaceOnUse")
        .leaf("path", "class", "lines" + number, "d", path)
        .close("pattern");
  }
}
