package fr.entente.uikit.chart;

import java.util.List;

/// What one kind drew: the inside of the picture, its height in pixels, and where its marks can be
/// pressed, in the order of the marks; widths are parts of the whole width.
record Drawing(String inside, int height, List<Place> places) {
  /// Nowhere: the mark is told and opened elsewhere.
  static final Place NOWHERE = new Place(0, 0, 0, 0);

  record Place(double left, int top, double width, int height) {
    boolean drawn() {
      return height > 0;
    }
  }
}
