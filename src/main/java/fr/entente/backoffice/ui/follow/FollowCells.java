package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import fr.entente.agents.Agent;
import fr.entente.kernel.AgentId;
import fr.entente.uikit.StatusBadge;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cells that all these lists have in common.
final class FollowCells {
  private FollowCells() {}

  /// Late says so in words and by a shape.
  static Component by(Component at, String when, boolean late) {
    return late
        ? new StatusBadge(
            StatusBadge.Shape.ALERT, at.getTranslation("backoffice.follow.late", when))
        : new Span(when);
  }

  /// Who has left is named as such: a lead sees to it.
  static String owner(
      Component at, Map<AgentId, Agent> everybody, @Nullable AgentId owner, String nobody) {
    if (owner == null) {
      return at.getTranslation("backoffice.follow." + nobody);
    }
    Agent known = everybody.get(owner);
    if (known == null) {
      return "–";
    }
    return known.active()
        ? known.name()
        : at.getTranslation("backoffice.follow.owner.gone", known.name());
  }
}
