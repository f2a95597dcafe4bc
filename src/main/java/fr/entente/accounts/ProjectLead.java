package fr.entente.accounts;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// Who answers for a creditor's portfolio since when; the newest of a creditor stands.
@Entity
@Immutable
@Table(name = "project_lead")
@NullUnmarked
class ProjectLead {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private CreditorId creditorId;
  private AgentId agentId;
  private Instant since;
  private AgentId authorId;

  protected ProjectLead() {}

  ProjectLead(CreditorId creditor, AgentId agent, Instant since, AgentId author) {
    this.creditorId = creditor;
    this.agentId = agent;
    this.since = since;
    this.authorId = author;
  }

  AgentId agent() {
    return agentId;
  }
}
