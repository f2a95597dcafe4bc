package fr.entente.uikit.chart;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A chart on a screen: drawn, or as a table of the same figures when somebody asks for it. A mark
/// with an address is a link to what stands behind it, reached by keyboard too.
public class Chart extends Div {
  private final String id = "c" + UUID.randomUUID().toString().substring(0, 8);
  private final Span title = new Span();
  private final Button toggle = new Button();
  private final Div head = new Div();
  private final Div body = new Div();
  private boolean titled = true;
  private @Nullable ChartData shown;
  private boolean table;

  public Chart() {
    addClassName("chart");
    getElement().setAttribute("role", "group");
    title.addClassName("chart-title");
    toggle.addThemeNames("tertiary", "small");
    toggle.addClassName("chart-toggle");
    toggle.addClickListener(_ -> {
      table = !table;
      draw();
    });
    head.add(title, toggle);
    head.addClassName("chart-head");
    body.addClassName("chart-body");
    add(head, body);
  }

  /// The title stands above the chart already.
  public Chart untitled() {
    titled = false;
    title.addClassName("only-heard");
    return this;
  }

  public Chart show(ChartData data) {
    if (!data.equals(shown)) {
      shown = data;
      draw();
    }
    return this;
  }

  private void draw() {
    ChartData data = shown;
    if (data == null) {
      return;
    }
    body.removeAll();
    title.setText(data.title());
    getElement().setAttribute("aria-label", data.title());
    getElement().setAttribute("data-kind", data.kind().name().toLowerCase(Locale.ROOT));
    boolean empty = data.marks().isEmpty();
    // The parts of a whole are told in words already.
    toggle.setVisible(!empty && data.kind() != ChartKind.STACK);
    head.setVisible(titled || toggle.isVisible());
    toggle.setText(getTranslation(table ? "uikit.chart.drawing" : "uikit.chart.table"));
    toggle.setAriaLabel(toggle.getText() + " : " + data.title());
    if (empty) {
      var nothing = new Paragraph(getTranslation("uikit.chart.none"));
      nothing.addClassName("quiet");
      body.add(nothing);
    } else if (table) {
      body.getElement().appendChild(rows(data));
    } else {
      body.add(picture(data));
      legend(data);
    }
  }

  private Div picture(ChartData data) {
    Drawing drawing = data.kind().draw(data.marks(), id);
    var drawn = new Div();
    drawn.getElement().setProperty("innerHTML", data.svg(id));
    drawn.setVisible(drawing.height() > 0);
    var picture = new Div(drawn);
    picture.addClassName("chart-picture");
    for (int i = 0; i < data.marks().size(); i++) {
      Mark mark = data.marks().get(i);
      if (mark.opens() != null && drawing.places().get(i).drawn()) {
        picture.add(press(data, mark, mark.opens(), drawing.places().get(i)));
      }
    }
    return picture;
  }

  private static Anchor press(ChartData data, Mark mark, String address, Drawing.Place place) {
    var press = new Anchor(address);
    press.addClassName("chart-press");
    press.getElement().setAttribute("aria-label", data.said(mark));
    press.getElement().setAttribute("title", data.said(mark));
    press
        .getStyle()
        .set("left", Svg.part(place.left()))
        .set("top", place.top() + "px")
        .set("width", Svg.part(place.width()))
        .set("height", place.height() + "px");
    return press;
  }

  private void legend(ChartData data) {
    var list = new UnorderedList();
    list.addClassName("chart-legend");
    if (data.kind() == ChartKind.STACK) {
      for (int i = 0; i < data.marks().size(); i++) {
        list.add(part(data.marks().get(i), i));
      }
    }
    List<String> signs =
        data.kind() == ChartKind.COLUMNS ? List.of("■", "◇") : List.of("●", "◇", "├┤");
    for (int i = 0; i < data.legend().size(); i++) {
      var sign = new Span(signs.get(i));
      sign.addClassNames("legend-sign", "sign" + (i + 1));
      sign.getElement().setAttribute("aria-hidden", "true");
      list.add(new ListItem(sign, new Span(data.legend().get(i))));
    }
    if (list.getChildren().findAny().isPresent()) {
      body.add(list);
    }
  }

  private ListItem part(Mark mark, int index) {
    var sign = new Span();
    sign.getElement().setProperty("innerHTML", StackDrawing.swatch(id, index));
    var name = new Span(mark.name());
    name.addClassName("quiet");
    var value = new Span(mark.label());
    value.addClassName("money");
    if (mark.opens() == null) {
      return new ListItem(sign, name, value);
    }
    var link = new Anchor(mark.opens());
    link.add(sign, name, value);
    return new ListItem(link);
  }

  private static Element rows(ChartData data) {
    var caption = new Element("caption").setText(data.title());
    caption.getClassList().add("only-heard");
    var head = new Element("tr");
    data.heads().forEach(name -> head.appendChild(cell("th", name).setAttribute("scope", "col")));
    var rows = new Element("tbody");
    data.marks().forEach(mark -> rows.appendChild(row(mark)));
    var table = new Element("table");
    table.getClassList().add("chart-table");
    return table.appendChild(caption, new Element("thead").appendChild(head), rows);
  }

  private static Element row(Mark mark) {
    var name = new Element("th").setAttribute("scope", "row");
    if (mark.opens() == null) {
      name.setText(mark.name());
    } else {
      name.appendChild(new Anchor(mark.opens(), mark.name()).getElement());
    }
    var row = new Element("tr").appendChild(name);
    mark.cells().forEach(cell -> row.appendChild(cell("td", cell)));
    return row;
  }

  private static Element cell(String tag, String text) {
    return new Element(tag).setText(text);
  }
}
