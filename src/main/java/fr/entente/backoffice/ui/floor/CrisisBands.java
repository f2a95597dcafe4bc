package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.Component;
import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.uikit.Formats;
import fr.entente.uikit.FrameBand;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/// A crisis stands on every screen of every lead.
@org.springframework.stereotype.Component
@Order(1)
class CrisisBands implements FrameBand {
  private final Crises crises;
  private final FloorNews news;
  private final Formats formats;

  CrisisBands(Crises crises, FloorNews news, Formats formats) {
    this.crises = crises;
    this.news = news;
    this.formats = formats;
  }

  @Override
  public Optional<Component> band(Agent person) {
    return person.has(Role.LEAD)
        ? Optional.of(new CrisisBand(crises, news, formats, person.id()))
        : Optional.empty();
  }
}
