package fr.entente.backoffice.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListReader;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.commitments.grade.Grade;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Money;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.reporting.OwnPromises;
import fr.entente.reporting.RunningOrder;
import fr.entente.reporting.RunningPromise;
import fr.entente.reporting.RunningPromise.Due;
import fr.entente.uikit.Waiting;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnPromisesViewTests extends ViewTest {
  private final OwnPromises promises = mock();
  private final ListReader reader = mock();

  @BeforeEach
  void anAgentLooks() {
    signedIn(Role.AGENT);
    lenient()
        .when(promises.page(any(), any(), any(), any()))
        .thenReturn(new Listed<>(List.of(), 0, 0));
  }

  private OwnPromisesView view(Listed<RunningPromise> page) {
    var view = shown(new OwnPromisesView(new OwnPromisesWalk(promises, agents), reader, formats));
    view.show(page);
    return view;
  }

  private static RunningPromise promise(Due due) {
    return new RunningPromise(
        new AccountId(8),
        "Garage Grandin",
        "BN00464",
        LocalDate.of(2026, 11, 17),
        due,
        Money.euros("441.50"),
        Money.euros("41.50"),
        Grade.WEAK,
        "je vais essayer");
  }

  @Test
  void theAddressSaysWhichPromisesOfWhoeverIsSignedInAreShown() {
    var asked =
        ListAddress.of(QueryParameters.fromString("due=late&sort=-missing&from=51&stage=x"));
    new OwnPromisesWalk(promises, agents).lines(asked, asked.page());
    verify(promises)
        .page(ME, Due.LATE, new Sorted<>(RunningOrder.MISSING, true), new Stretch(50, 50));
  }

  @Test
  void anAddressThatIsSpoiltAsksForTheNextOnes() {
    var asked = ListAddress.of(QueryParameters.fromString("due=x&sort=drop"));
    new OwnPromisesWalk(promises, agents).read(asked, asked.page());
    assertThat(asked.spoilt()).isTrue();
    verify(promises).page(ME, null, OwnPromisesWalk.NEXT, new Stretch(0, 50));
  }

  @Test
  void whoIsNoAgentWalksThroughNoPromises() {
    signedIn(Role.MANAGER);
    var walk = new OwnPromisesWalk(promises, agents);
    assertThat(walk.read(ListAddress.none(), new Stretch(0, 3)).rows()).isEmpty();
    verifyNoInteractions(promises);
  }

  @Test
  void eachRowSaysWhatIsMissingSinceWhenAndOpensItsAccount() {
    view(new Listed<>(Collections.nCopies(50, promise(Due.LATE)), 50, 72));
    Grid<?> list = find(Grid.class).single();
    assertThat(drawn(list, 0, 0, "link.href"))
        .startsWith("accounts/file/8?")
        .contains("list=my-promises");
    assertThat(drawn(list, 0, 2, "status.text")).isEqualTo("En retard");
    assertThat(test(list).getCellText(0, 4)).contains("41,50");
    assertThat(words(find(RangeBar.class).single())).isEqualTo("51–100 sur 72");
  }

  @Test
  void withNothingPromisedTheDeskIsTheWay() {
    view(new Listed<>(List.of(), 0, 0));
    assertThat(words(find(Grid.class).single().getEmptyStateComponent()))
        .contains("Aucune promesse en cours", "Poste");
  }

  @Test
  void theNavigationCountsWhatIsDueToday() {
    when(promises.count(ME, Due.TODAY)).thenReturn(3);
    var waiting = new OwnPromisesWaiting(promises);
    assertThat(waiting.waitingFor(agents.current())).isEqualTo(Waiting.of(3));
    assertThat(waiting.place()).isEqualTo("my-promises");
  }
}
