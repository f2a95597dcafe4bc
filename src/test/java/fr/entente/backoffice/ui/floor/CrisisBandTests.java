package fr.entente.backoffice.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.router.RouterLink;
import fr.entente.agents.Agent;
import fr.entente.agents.Presence;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
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
    return new Routes(Set.of(FloorView.class), Set.of(RouteNotFoundError.class), Set.of(), true);
  }

  @BeforeEach
  void listen() {
    when(news.listen(any())).thenReturn(() -> {});
  }

  private CrisisBand band(FloorRow... now) {
    when(crises.now()).thenReturn(List.of(now));
    var band = new CrisisBand(crises, news, formats);
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
