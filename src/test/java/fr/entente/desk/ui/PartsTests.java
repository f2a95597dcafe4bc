package fr.entente.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A part is built again only where what it shows changed.
class PartsTests {
  private final Div box = new Div();
  private final Parts parts = new Parts(box);
  private int made;

  private List<String> show(String... texts) {
    parts.show(Arrays.stream(texts).map(text -> new Parts.Part(text, () -> made(text))).toList());
    return box.getChildren().map(each -> ((Span) each).getText()).toList();
  }

  private Span made(String text) {
    made++;
    return new Span(text);
  }

  @Test
  void whatDidNotChangeIsNotMadeAgain() {
    show("name", "sum", "date");
    assertThat(show("name", "sum", "date")).containsExactly("name", "sum", "date");
    assertThat(made).isEqualTo(3);
  }

  @Test
  void aPartThatChangedIsTheOnlyOneMadeAgain() {
    show("name", "sum", "date");
    assertThat(show("name", "other sum", "date")).containsExactly("name", "other sum", "date");
    assertThat(made).isEqualTo(4);
  }

  @Test
  void partsComeAndGoBetweenOthers() {
    show("name", "date");
    assertThat(show("name", "sum", "date")).containsExactly("name", "sum", "date");
    assertThat(show("sum")).containsExactly("sum");
    assertThat(made).isEqualTo(3);
  }

  @Test
  void twoPartsMayLookTheSame() {
    assertThat(show("fact", "fact")).containsExactly("fact", "fact");
    assertThat(show("fact")).containsExactly("fact");
  }

  @Test
  void nothingLeavesNothing() {
    show("name", "sum");
    assertThat(show()).isEmpty();
  }
}
