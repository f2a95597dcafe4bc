package fr.entente.uikit;

import com.vaadin.flow.component.Component;
import fr.entente.agents.Agent;
import java.util.Optional;

/// Something that stands above the page on every screen of some people: a crisis, a call that is
/// on. The component follows the news by itself while it is attached, and hides itself when it has
/// nothing to say. Ordered by Spring's `@Order`.
public interface FrameBand {
  /// Empty for people whom it does not concern.
  Optional<Component> band(Agent person);
}
