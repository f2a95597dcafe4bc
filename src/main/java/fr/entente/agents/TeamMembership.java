package fr.entente.agents;

import fr.entente.kernel.AgentId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/// To which team somebody belongs from a day of the floor on; an empty team is none.
@Entity
@Table(name = "team_membership")
@NullUnmarked
class TeamMembership {
  @EmbeddedId private Start start;
  private String team;

  protected TeamMembership() {}

  @Embeddable
  record Start(AgentId agentId, LocalDate since) {}
}
