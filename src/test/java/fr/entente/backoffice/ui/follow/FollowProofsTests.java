package fr.entente.backoffice.ui.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import fr.entente.accounts.DisputeLine;
import fr.entente.accounts.DisputeType;
import fr.entente.accounts.Disputes;
import fr.entente.accounts.Dissatisfaction;
import fr.entente.accounts.Dissatisfactions;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Money;
import fr.entente.payments.EntryStatus;
import fr.entente.payments.FoundPayment;
import fr.entente.payments.PaymentSearch;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What settles "it is paid", and what rises when nobody answered.
class FollowProofsTests extends ViewTest {
  private static final AccountId ACCOUNT = new AccountId(8);
  private static final Money SAID = Money.euros("120.00");
  private final Disputes disputes = mock();
  private final Dissatisfactions dissatisfactions = mock();
  private final PaymentSearch payments = mock();
  private final FollowDoors doors =
      new FollowDoors(
          mock(), disputes, dissatisfactions, mock(), mock(), payments, agents, formats, clock);

  @BeforeEach
  void itIsSaidToBePaid() {
    lenient().when(disputes.waiting(any(), any())).thenReturn(new Listed<>(List.of(paid()), 0, 1));
    lenient()
        .when(payments.find(eq(ACCOUNT), eq(SAID), any(), any()))
        .thenReturn(
            List.of(
                new FoundPayment(
                    31,
                    SAID,
                    LocalDate.of(2026, 11, 12),
                    "GARAGE GRANDIN",
                    "VIR F-1",
                    EntryStatus.UNALLOCATED)));
  }

  private DisputeLine paid() {
    return new DisputeLine(
        5,
        ACCOUNT,
        "BN00464",
        "Garage Grandin",
        DisputeType.PAID,
        "payé le 12",
        "F-1",
        SAID,
        clock.instant(),
        null,
        LocalDate.of(2026, 11, 20),
        false,
        null,
        null);
  }

  private void open() {
    var view = shown(new FollowUpView(doors));
    view.show(ListAddress.of(QueryParameters.fromString("show=disputes")));
    press((Grid<?>) find(Grid.class).all().getFirst());
  }

  // The box to choose a row is not there for whoever may not act.
  private void press(Grid<?> list) {
    int seen = (int) list.getColumns().stream().filter(Grid.Column::isVisible).count();
    test((Button) cell(list, 0, seen - 1)).click();
  }

  private List<String> ways() {
    return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
  }

  @Test
  void aLeadGoesFromItIsPaidToThePaymentAndToTheProof() {
    signedIn(Role.LEAD);
    open();
    assertThat(ways())
        .contains("reconciliation?tab=unmatched&entry=31", "accounts/file/8?tab=papers");
  }

  @Test
  void anAgentSeesWhatCameInWithoutAWayThatIsNotTheirs() {
    signedIn(Role.AGENT);
    open();
    assertThat(words(find(DisputePanel.class).single())).contains("GARAGE GRANDIN");
    assertThat(ways())
        .contains("accounts/file/8?tab=papers")
        .noneMatch(way -> way.startsWith("reconciliation"));
  }

  @Test
  void aManagerLooksAndFindsThePaymentButDoesNotDecide() {
    signedIn(Role.MANAGER);
    open();
    assertThat(ways()).contains("reconciliation?tab=unmatched&entry=31");
    assertThat(find(TextArea.class).all()).isEmpty();
  }

  @Test
  void whatNobodyAnsweredSaysSinceWhenTheManagersAreTold() {
    signedIn(Role.MANAGER);
    var line =
        new Dissatisfaction(
            9,
            ACCOUNT,
            "BN00464",
            "Garage Grandin",
            "personne ne rappelle",
            clock.instant(),
            ME,
            ME,
            LocalDate.of(2026, 11, 16),
            true,
            clock.instant(),
            null);
    when(dissatisfactions.waiting(any(), any())).thenReturn(new Listed<>(List.of(line), 0, 1));
    var view = shown(new FollowUpView(doors));
    view.show(ListAddress.of(QueryParameters.fromString("show=dissatisfied")));
    Grid<?> list = find(Grid.class).all().getFirst();
    assertThat(words(cell(list, 0, 5)))
        .contains("en retard depuis")
        .contains("Chez les responsables depuis");
  }
}
