package fr.entente.agents;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.kernel.PhoneNumber;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person who works here, as other modules see them. The desk phone is E.164 or absent.
public record Agent(
    AgentId id,
    String login,
    String name,
    Set<Role> roles,
    Language language,
    GuidanceLevel guidance,
    @Nullable PhoneNumber deskPhone,
    boolean active) {
  public boolean has(Role role) {
    return roles.contains(role);
  }

  Agent preferring(Language otherLanguage, GuidanceLevel otherGuidance) {
    return new Agent(id, login, name, roles, otherLanguage, otherGuidance, deskPhone, active);
  }
}
