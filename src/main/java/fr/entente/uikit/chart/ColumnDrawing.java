package fr.entente.uikit.chart;

import fr.entente.uikit.chart.Drawing.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Columns on a ground line, those below nothing hang from it; what was foreseen as a line of its
/// own. The largest and the last are told in words.
final class ColumnDrawing {
  private static final int TOP = 22;
  private static final int BOTTOM = 106;
  private static final int HEIGHT = 126;
  private static final double WIDEST = 0.09;

  private final Svg svg = new Svg();
  private final List<Mark> marks;
  private final Slots slots;
  private final double low;
  private final double high;

  private ColumnDrawing(List<Mark> marks) {
    this.marks = marks;
    slots = new Slots(marks.size());
    low = Math.min(0, all(marks).min().orElse(0));
    high = Math.max(0, all(marks).max().orElse(0));
  }

  static Drawing of(List<Mark> marks, String id) {
    return new ColumnDrawing(marks).draw();
  }

  private static DoubleStream all(List<Mark> marks) {
    return marks.stream()
        .flatMapToDouble(mark -> DoubleStream.of(mark.size(), mark.beside()))
        .filter(Double::isFinite);
  }

  private Drawing draw() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      column(i);
      slots.name(svg, marks.get(i), i, HEIGHT - 4);
      places.add(new Place(slots.left(i), 0, slots.width(), HEIGHT));
    }
    svg.leaf("line", "class", "ground", "x1", "0", "x2", "100%", "y1", y(0), "y2", y(0));
    for (int i = 0; i < marks.size(); i++) {
      line(i);
    }
    labels();
    return new Drawing(svg.toString(), HEIGHT, List.copyOf(places));
  }

  private void column(int i) {
    double value = marks.get(i).size();
    double width = Math.min(WIDEST, 0.6 * slots.width());
    double top = Math.min(y(value), y(0));
    svg.leaf(
        "rect",
        "class",
        "part1",
        "x",
        Svg.part(slots.middle(i) - width / 2),
        "y",
        top,
        "width",
        Svg.part(width),
        "height",
        Math.max(1.0, Math.abs(y(value) - y(0))));
  }

  private void line(int i) {
    Mark mark = marks.get(i);
    if (!mark.compared()) {
      return;
    }
    String x = Svg.part(slots.middle(i));
    if (i > 0 && marks.get(i - 1).compared()) {
      double before = y(marks.get(i - 1).beside());
      svg.leaf(
          "line",
          "class",
          "run beside-run",
          "x1",
          Svg.part(slots.middle(i - 1)),
          "y1",
          before,
          "x2",
          x,
          "y2",
          y(mark.beside()));
    }
    svg.open("svg", "x", x, "y", y(mark.beside()), "overflow", "visible")
        .leaf("path", "class", "beside", "d", "M0-5L4 0L0 5L-4 0Z")
        .close("svg");
  }

  private void labels() {
    int last = marks.size() - 1;
    int most = 0;
    for (int i = 1; i <= last; i++) {
      most = marks.get(i).size() > marks.get(most).size() ? i : most;
    }
    if (last < 0) {
      return;
    }
    slots.label(svg, marks.get(last), last, 13);
    if (last - most > marks.size() / 3) {
      slots.label(svg, marks.get(most), most, 13);
    }
  }

  // Halves first: two huge values apart must not run over.
  private double y(double value) {
    double span = high / 2 - low / 2;
    double share = span > 0 ? (value / 2 - low / 2) / span : 0;
    return BOTTOM - Math.clamp(share, 0, 1) * (BOTTOM - TOP);
  }
}
