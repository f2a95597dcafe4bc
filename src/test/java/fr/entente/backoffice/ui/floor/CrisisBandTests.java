package fr.entente.backoffice.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.router.RouterLink;
import fr.entente.agents.Agent;
import fr.entente.agents.Presence;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.reporting.FloorRow;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrisisBandTests extends ViewTest {
  private final Crises crises = mock();
  private final FloorNews news = mock();

  @Override
  protected synchronized Routes discoverRoutes() {
    return new Routes(
        Set.of(FloorView.class, AccountView.class),
        Set.of(RouteNotFoundError.class),
        Set.of(),
        true);
  }

  @BeforeEach
  void listen() {
    when(news.listen(any())).thenReturn(() -> {});
  }

  private CrisisBand band(FloorRow... now) {
    when(crises.now()).thenReturn(List.of(now));
    var band = new CrisisBand(crises, news, formats, ME);
    UI.getCurrent().add(band);
    return band;
  }

  private FloorRow row(String debtor) {
    return new FloorRow(
        new AgentId(2), "Emma", Presence.ON_CALL, "crisis", clock.instant(), null, debtor, null);
  }

  @Test
  void withoutACrisisNothingIsShown() {
    assertThat(band().getElement().hasAttribute("data-shown")).isFalse();
    assertThat(find(RouterLink.class).all()).isEmpty();
  }

  @Test
  void aCrisisNamesWhoListensWhomAndTheWayThere() {
    var band = band(row("Pâtisserie de la Gare"), row(null));
    assertThat(band.getElement().hasAttribute("data-shown")).isTrue();
    assertThat(band.getElement().getTextRecursively())
        .contains("Crise : Emma · Pâtisserie de la Gare", "Crise : Emma");
    assertThat(find(RouterLink.class).all())
        .hasSize(2)
        .allMatch(link -> link.getHref().equals("floor"));
  }

  @Test
  void oneThatIsOnlyFearedSaysSoQuietly() {
    var feared =
        new FloorRow(
            new AgentId(2), "Emma", Presence.ON_CALL, "crisis_feared", null, null, null, null);
    var band = band(feared);
    assertThat(band.getElement().getTextRecursively()).contains("Crise possible : Emma");
    assertThat(band.getElement().getAttribute("role")).isEqualTo("status");
    assertThat(band.getElement().hasAttribute("data-feared")).isTrue();
    var sure = band(feared, row(null));
    assertThat(sure.getElement().getAttribute("role")).isEqualTo("alert");
    assertThat(sure.getElement().hasAttribute("data-feared")).isFalse();
  }

  @Test
  void whatWasUnderstoodOfACrisisWhenTheCallWasOverStaysUntilALeadHasSeenIt() {
    var heard = LatePanelTests.late(Label.CRISIS_RISK);
    when(crises.late()).thenReturn(List.of(heard, LatePanelTests.late(Label.INSOLVENCY_RISK)));
    var band = band();
    assertThat(band.getElement().getTextRecursively())
        .contains("Danger entendu après l’appel de Emma avec Boulangerie Petit")
        .doesNotContain("INSOLVENCY");
    assertThat(find(RouterLink.class).single().getHref()).isEqualTo("accounts/file/7");
    when(crises.late()).thenReturn(List.of());
    press("Vu");
    verify(crises).seen(heard, ME);
    assertThat(band.getElement().hasAttribute("data-shown")).isFalse();
  }

  @Test
  void itConcernsLeadsAlone() {
    var bands = new CrisisBands(crises, news, formats);
    when(crises.now()).thenReturn(List.of());
    assertThat(bands.band(person(Role.LEAD))).isPresent();
    assertThat(bands.band(person(Role.AGENT))).isEmpty();
    assertThat(bands.band(person(Role.MANAGER))).isEmpty();
  }

  private static Agent person(Role role) {
    return new Agent(ME, "lea", "Léa Roux", Set.of(role), Language.FR, null, null, true);
  }
}
