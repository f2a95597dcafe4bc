package fr.entente.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnDemandTests {
  private final Div last = new Div();
  private final Div box = new Div(last);
  private final List<Span> rendered = new ArrayList<>();
  private final OnDemand<Span> panel = new OnDemand<>(box, () -> box.indexOf(last), Span::new);

  @Test
  void nothingIsMadeBeforeItIsWanted() {
    panel.show(false, rendered::add);
    assertThat(box.getChildren()).containsExactly(last);
    assertThat(rendered).isEmpty();
    assertThat(panel.shown()).isFalse();
  }

  @Test
  void whatIsWantedStaysTheSameAndInItsPlace() {
    panel.show(true, rendered::add);
    panel.show(true, rendered::add);
    assertThat(rendered).hasSize(2);
    assertThat(rendered.getFirst()).isSameAs(rendered.getLast());
    assertThat(box.getChildren()).containsExactly(rendered.getFirst(), last);
  }

  @Test
  void whatIsNotWantedAnyMoreIsDroppedAndMadeAnew() {
    panel.show(true, rendered::add);
    panel.show(false, rendered::add);
    assertThat(box.getChildren()).containsExactly(last);
    panel.ifShown(rendered::add);
    assertThat(rendered).hasSize(1);
    panel.show(true, rendered::add);
    assertThat(rendered.getFirst()).isNotSameAs(rendered.getLast());
  }
}
