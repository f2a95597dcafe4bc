package fr.entente.agents;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.kernel.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A person who works here, as kept. Other modules see an [Agent].
@Entity
@Table(name = "agent")
@DynamicUpdate
@NullUnmarked
class AgentRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private AgentId id;

  @Column(updatable = false)
  private String login;

  private String name;
  private String passwordHash;

  @Convert(converter = RolesColumn.class)
  private Set<Role> roles;

  private Language language;

  @Enumerated(EnumType.STRING)
  private GuidanceLevel guidance;

  private @Nullable PhoneNumber deskPhone;
  private boolean active;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant passwordChangedAt;

  protected AgentRow() {}

  void become(Agent agent) {
    name = agent.name();
    roles = agent.roles();
    language = agent.language();
    guidance = agent.guidance();
    deskPhone = agent.deskPhone();
    active = agent.active();
  }

  void password(String hash, Instant now) {
    passwordHash = hash;
    passwordChangedAt = now;
  }
}
