package fr.entente.uikit.chart;

/// The width cut into as many equal slots as there are figures in a row.
record Slots(int count) {
  private static final int NAMES = 6;

  double width() {
    return 1.0 / Math.max(1, count);
  }

  double left(int index) {
    return index * width();
  }

  double middle(int index) {
    return (index + 0.5) * width();
  }

  /// As many names as there is room for, the last one always.
  void name(Svg svg, Mark mark, int index, int y) {
    int every = Math.ceilDiv(count, NAMES);
    if ((count - 1 - index) % every == 0) {
      svg.words("text", mark.name(), attributes("axis", index, y));
    }
  }

  void label(Svg svg, Mark mark, int index, int y) {
    svg.words("text", mark.label(), attributes("label", index, y));
  }

  // What stands at an edge reads inwards.
  private Object[] attributes(String kind, int index, int y) {
    boolean first = index == 0 && count > 1;
    boolean last = index == count - 1 && count > 1;
    String x = first ? "0" : last ? "100%" : Svg.part(middle(index));
    String anchor = first ? "start" : last ? "end" : "middle";
    return new Object[] {"class", kind, "x", x, "y", y, "text-anchor", anchor};
  }
}
