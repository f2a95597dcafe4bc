package fr.entente.uikit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartDataTests {
  private static final String HOSTILE = "</title><script>alert('&\"')</script>\u0000\u001b";

  @ParameterizedTest
  @EnumSource
  void namesOfPeopleStayNames(ChartKind kind) throws Exception {
    var mark = Mark.of(HOSTILE, HOSTILE, 0.5, HOSTILE).between(0.2, 0.8).against(0.4);
    Document drawn = drawn(new ChartData(kind, HOSTILE, List.of(HOSTILE, HOSTILE), List.of(mark)));
    assertThat(drawn.getElementsByTagName("script").getLength()).isZero();
    assertThat(drawn.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("</title><script>alert('&\"')</script>");
  }

  @ParameterizedTest
  @EnumSource
  void nothingAtAllIsAPictureOfNothing(ChartKind kind) throws Exception {
    Document drawn = drawn(data(kind));
    assertThat(drawn.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(drawn.getElementsByTagName("circle").getLength()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void onePointIsDrawnWithItsWords(ChartKind kind) throws Exception {
    Document drawn = drawn(data(kind, Mark.of("Ferme", "81 %", 0.81, "81 %")));
    assertThat(drawn.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("Ferme, Taux 81 %");
    if (kind != ChartKind.STACK) {
      assertThat(texts(drawn)).contains("81 %", "Ferme");
    }
  }

  @ParameterizedTest
  @EnumSource
  void hugeNegativeAndImpossibleValuesStayInsideThePicture(ChartKind kind) throws Exception {
    Document drawn =
        drawn(
            data(
                kind,
                Mark.of("a", "a", Double.MAX_VALUE).against(-Double.MAX_VALUE),
                Mark.of("b", "b", -1e12).between(-5, 7),
                Mark.of("c", "c", Double.NaN),
                Mark.of("d", "d", Double.NEGATIVE_INFINITY)));
    int height = Integer.parseInt(drawn.getDocumentElement().getAttribute("height"));
    for (String attribute : List.of("x", "x1", "x2", "cx", "width")) {
      assertThat(values(drawn, attribute))
          .filteredOn(value -> value.endsWith("%"))
          .allSatisfy(value ->
              assertThat(Double.parseDouble(value.replace("%", ""))).isBetween(0.0, 100.0));
    }
    for (String attribute : List.of("y", "y1", "y2", "cy", "height")) {
      assertThat(values(drawn, attribute))
          .filteredOn(value -> !value.endsWith("%"))
          .allSatisfy(value ->
              assertThat(Double.parseDouble(value)).isBetween(-1.0, (double) Math.max(6, height)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "STACK", mode = EnumSource.Mode.EXCLUDE)
  void everyMarkHasAPlaceToPressAsHighAsAFinger(ChartKind kind) {
    var marks = List.of(Mark.of("a", "1", 0.1), Mark.of("b", "2", 0.2), Mark.of("c", "0", 0));
    assertThat(kind.draw(marks, "t").places())
        .hasSize(3)
        .allSatisfy(place -> assertThat(place.height()).isGreaterThanOrEqualTo(24));
  }

  @Test
  void partsOfAWholeFillItAndEachHasItsPattern() throws Exception {
    Document drawn =
        drawn(
            data(
                ChartKind.STACK,
                Mark.of("a", "1", 1),
                Mark.of("b", "0", 0),
                Mark.of("c", "-4", -4),
                Mark.of("d", "3", 3)));
    assertThat(values(drawn, "width")).contains("25.00%", "75.00%");
    assertThat(values(drawn, "fill")).containsExactly("url(#tp4)");
  }

  @Test
  void aShareLiesWhereItIsOnTheScale() {
    var marks = List.of(Mark.of("Ferme", "50 %", 0.5).between(0.25, 0.75));
    assertThat(ChartKind.DOTS.draw(marks, "t").inside())
        .contains("cx=\"50.00%\"", "x1=\"26.00%\" x2=\"74.00%\"");
  }

  @Test
  void aColumnBelowNothingHangsFromTheGround() throws Exception {
    Document drawn = drawn(data(ChartKind.COLUMNS, Mark.of("a", "1", 10), Mark.of("b", "-1", -10)));
    NodeList columns = drawn.getElementsByTagName("rect");
    double ground =
        Double.parseDouble(
            ((Element) drawn.getElementsByTagName("line").item(0)).getAttribute("y1"));
    assertThat(number(columns, 0, "y") + number(columns, 0, "height")).isEqualTo(ground);
    assertThat(number(columns, 1, "y")).isEqualTo(ground);
  }

  private static double number(NodeList all, int index, String attribute) {
    return Double.parseDouble(((Element) all.item(index)).getAttribute(attribute));
  }

  private static ChartData data(ChartKind kind, Mark... marks) {
    return new ChartData(kind, "Promesses tenues", List.of("Fermeté", "Taux"), List.of(marks));
  }

  // What cannot be parsed fails the test.
  private static Document drawn(ChartData data) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(data.svg("t"))));
  }

  private static List<String> texts(Document drawn) {
    return all(drawn, "text").stream().map(Element::getTextContent).toList();
  }

  private static List<String> values(Document drawn, String attribute) {
    return all(drawn, "*").stream()
        .map(element -> element.getAttribute(attribute))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static List<Element> all(Document drawn, String tag) {
    NodeList found = drawn.getElementsByTagName(tag);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .toList();
  }
}
