package fr.entente.uikit.chart;

import fr.entente.uikit.chart.Drawing.Place;
import java.util.ArrayList;
import java.util.List;

/// A name and its value above a bar, as long as it is large.
final class RankDrawing {
  private static final int ROW = 34;

  private RankDrawing() {}

  static Drawing of(List<Mark> marks, String id) {
    double most = marks.stream().mapToDouble(Mark::size).max().orElse(0);
    var svg = new Svg();
    List<Place> places = new ArrayList<>();
    for (Mark mark : marks) {
      int top = places.size() * ROW;
      double share = most > 0 ? mark.size() / most : 0;
      svg.words("text", mark.name(), "class", "name", "x", "0", "y", top + 14);
      svg.words(
          "text", mark.label(), "class", "label", "x", "100%", "y", top + 14, "text-anchor", "end");
      svg.leaf("rect", "class", "track", "x", "0", "y", top + 20, "width", "100%", "height", 8);
      svg.leaf(
          "rect", "class", "part1", "x", "0", "y", top + 20, "width", Svg.part(share), "height", 8);
      places.add(new Place(0, top, 1, ROW));
    }
    return new Drawing(svg.toString(), marks.size() * ROW, List.copyOf(places));
  }
}
