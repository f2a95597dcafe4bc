package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.calls.Calls;
import fr.entente.uikit.FrameBand;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/// Whoever may call sees the own live call on every page.
@org.springframework.stereotype.Component
@Order(2)
class LiveCallBands implements FrameBand {
  private final Calls calls;
  private final LiveCalls news;
  private final Clock clock;

  LiveCallBands(Calls calls, LiveCalls news, Clock clock) {
    this.calls = calls;
    this.news = news;
    this.clock = clock;
  }

  @Override
  public Optional<Component> band(Agent person) {
    return person.has(Role.AGENT) || person.has(Role.LEAD)
        ? Optional.of(new LiveCallBand(person.id(), calls, news, clock))
        : Optional.empty();
  }
}
