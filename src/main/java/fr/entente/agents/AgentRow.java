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
  private int loginEpoch;
  private boolean passwordGiven;

  protected AgentRow() {}

  // Open sessions end when somebody else is behind them than when they began.
  void become(Agent agent) {
    if (active != agent.active() || !roles.equals(agent.roles())) {
      loginEpoch++;
    }
    name = agent.name();
    roles = agent.roles();
    language = agent.language();
    guidance = agent.guidance();
    deskPhone = agent.deskPhone();
    active = agent.active();
  }

  void password(String hash, Instant now, boolean given) {
    passwordHash = hash;
    passwordChangedAt = now;
    passwordGiven = given;
    loginEpoch++;
  }

  void passwordGiven() {
    passwordGiven = true;
    loginEpoch++;
  }

  Agent seen() {
    return new Agent(id, login, name, roles, language, guidance, deskPhone, active);
  }

  /// What a session of this person carries that began at this moment: all of it read at once, or
  /// old rights could go under a new number.
  SignedInAgent signedIn(Instant since, String secret) {
    return new SignedInAgent(seen(), secret, loginEpoch, since, passwordGiven);
  }

  String passwordHash() {
    return passwordHash;
  }

  /// Part of what a staying login is signed with, and never compared with what somebody typed.
  String sealed() {
    return passwordHash + roles.stream().sorted().toList() + loginEpoch;
  }
}
