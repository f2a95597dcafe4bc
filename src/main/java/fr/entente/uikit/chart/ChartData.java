package fr.entente.uikit.chart;

import java.util.List;
import java.util.stream.Collectors;

/// One chart before anybody draws it. `heads` name the table's columns, the first that of the
/// names; `legend` says what the figure, what it is compared with and its bounds are: at most
/// three.
public record ChartData(
    ChartKind kind, String title, List<String> heads, List<Mark> marks, List<String> legend) {
  public ChartData(ChartKind kind, String title, List<String> heads, List<Mark> marks) {
    this(kind, title, heads, marks, List.of());
  }

  /// The picture, with its title and what it shows for whoever cannot see it.
  String svg(String id) {
    Drawing drawing = kind.draw(marks, id);
    return new Svg()
        .open(
            "svg",
            "width",
            "100%",
            "height",
            drawing.height(),
            "role",
            "img",
            "aria-labelledby",
            id + "t",
            "aria-describedby",
            id + "d",
            "focusable",
            "false")
        .words("title", title, "id", id + "t")
        .words("desc", description(), "id", id + "d")
        .inside(drawing.inside())
        .close("svg")
        .toString();
  }

  String description() {
    return marks.stream().map(this::said).collect(Collectors.joining(". "));
  }

  /// A figure in words: its name, and each cell under its head.
  String said(Mark mark) {
    var words = new StringBuilder(mark.name());
    for (int i = 0; i < mark.cells().size(); i++) {
      String head = i + 1 < heads.size() ? heads.get(i + 1) + " " : "";
      words.append(", ").append(head).append(mark.cells().get(i));
    }
    return words.toString();
  }
}
