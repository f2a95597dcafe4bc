package fr.entente.backoffice.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListWalk;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Stretch;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A queue of 120 accounts, number 1 first.
class WalkBarTests extends ViewTest {
  private final ListWalk queue =
      new ListWalk() {
        @Override
        public String route() {
          return "worklist";
        }

        @Override
        public String title() {
          return "nav.worklist";
        }

        @Override
        public Listed<AccountId> read(ListAddress asked, Stretch wanted) {
          return Listed.of(
              LongStream.rangeClosed(1, 120).mapToObj(AccountId::new).toList(), wanted);
        }
      };

  private WalkBar bar(String query, long account) {
    var bar = shown(new WalkBar(List.of(queue), formats));
    bar.show(ListAddress.of(QueryParameters.fromString(query)), new AccountId(account));
    return bar;
  }

  private static List<Boolean> ways(WalkBar bar) {
    return inside(bar, Button.class).stream().map(Button::isEnabled).toList();
  }

  @Test
  void aFileSaysWhereItStandsInTheListItWasOpenedFrom() {
    var bar = bar("list=worklist&place=60&stage=late", 60);
    assertThat(words(bar)).contains("60 / 120").contains("File d’appels");
    assertThat(ways(bar)).containsExactly(true, true);
    assertThat(inside(bar, Anchor.class).getFirst().getHref())
        .startsWith("worklist?")
        .contains("from=51")
        .contains("stage=late")
        .doesNotContain("place");
  }

  @Test
  void theListEndsOnBothSides() {
    assertThat(ways(bar("list=worklist&place=1", 1))).containsExactly(false, true);
    assertThat(ways(bar("list=worklist&place=120", 120))).containsExactly(true, false);
  }

  @Test
  void aListThatMovedIsWalkedFromTheNewPlace() {
    assertThat(words(bar("list=worklist&place=60", 61))).contains("61 / 120");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "list=", "list=passwords&place=3", "place=3"})
  void withoutAListThereIsNoWay(String query) {
    assertThat(bar(query, 60).isVisible()).isFalse();
  }

  @Test
  void aPlaceThatIsNoneIsTheFirst() {
    assertThat(words(bar("list=worklist&place=-7", 1))).contains("1 / 120");
  }
}
