package fr.entente.backoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.worklist.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListAddressTests {
  private enum Figure {
    AMOUNT,
    NAME
  }

  private static final Sorted<Figure> USUAL = new Sorted<>(Figure.AMOUNT, true);

  private static ListAddress at(String query) {
    return ListAddress.of(QueryParameters.fromString(query));
  }

  @Test
  void whatIsChosenIsReadBackFromTheAddress() {
    var chosen =
        at("")
            .with("stage", Stage.LATE)
            .with("creditor", 7L)
            .with("q", "Dupont & fils = 100 %")
            .sorted(new Sorted<>(Figure.NAME, true))
            .from(100);
    var read = at(chosen.parameters().getQueryString());
    assertThat(read.choice("stage", Stage.class)).isEqualTo(Stage.LATE);
    assertThat(read.id("creditor")).isEqualTo(7);
    assertThat(read.text("q")).isEqualTo("Dupont & fils = 100 %");
    assertThat(read.order(USUAL)).isEqualTo(new Sorted<>(Figure.NAME, true));
    assertThat(read.page()).isEqualTo(new Stretch(100, Stretch.PAGE));
    assertThat(read.spoilt()).isFalse();
  }

  @Test
  void anotherFilterOrOrderBeginsAtTheBeginning() {
    assertThat(at("from=101").with("stage", Stage.LATE).page().from()).isZero();
    assertThat(at("from=101").sorted(USUAL).page().from()).isZero();
  }

  @Test
  void showingAllKeepsTheOrder() {
    var all = at("stage=late&creditor=3&sort=name&from=51").unfiltered();
    assertThat(all.filtered()).isFalse();
    assertThat(all.order(USUAL)).isEqualTo(new Sorted<>(Figure.NAME, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stage=LATER",
        "stage=late'--",
        "creditor=-1",
        "creditor=abc",
        "creditor=99999999999999999999",
        "sort=password",
        "sort=-",
        "sort=--amount",
        "from=0",
        "from=-50",
        "from=1e3",
        "from=10001",
        "from=999999999999",
        "q=a%00b"
      })
  void whatCannotBeUnderstoodIsLeftOutAndTold(String query) {
    var read = at(query);
    assertThat(read.choice("stage", Stage.class)).isNull();
    assertThat(read.id("creditor")).isNull();
    assertThat(read.order(USUAL)).isEqualTo(USUAL);
    assertThat(read.page().from()).isZero();
    assertThat(read.text("q")).isEmpty();
    assertThat(read.spoilt()).isTrue();
    assertThat(read.filtered()).isFalse();
  }

  @Test
  void aTextLongerThanAFieldTakesIsLeftOut() {
    var read = at("q=" + "x".repeat(101));
    assertThat(read.text("q")).isEmpty();
    assertThat(read.spoilt()).isTrue();
  }
}
