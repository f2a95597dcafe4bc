package fr.entente.agents;

import fr.entente.kernel.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an administrator gives to create a person. The password is in clear here and nowhere else;
/// it is left out when the record is printed.
public record NewAgent(
    String login,
    String name,
    Set<Role> roles,
    Language language,
    @Nullable String deskPhone,
    String password) {
  @Override
  public String toString() {
    return "NewAgent[login=" + login + ", roles=" + roles + "]";
  }
}
