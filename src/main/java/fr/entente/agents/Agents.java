package fr.entente.agents;

import fr.entente.kernel.AgentId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Front door: the people who work here.
public class Agents {
  /// The signed-in person; throws when nobody is signed in, which is a bug in the caller.
  public Agent current() {
    throw new UnsupportedOperationException();
  }

  public Optional<Agent> byLogin(String login) {
    throw new UnsupportedOperationException();
  }

  public Agent byId(AgentId id) {
    throw new UnsupportedOperationException();
  }

  public List<Agent> all() {
    throw new UnsupportedOperationException();
  }

  public AgentResult create(NewAgent input) {
    throw new UnsupportedOperationException();
  }

  public AgentResult change(Agent changed) {
    throw new UnsupportedOperationException();
  }

  public AgentResult setPassword(AgentId id, String password) {
    throw new UnsupportedOperationException();
  }

  public void setPresence(AgentId id, Presence presence, @Nullable String reason) {
    throw new UnsupportedOperationException();
  }

  public AgentStateChanged presence(AgentId id) {
    throw new UnsupportedOperationException();
  }
}
