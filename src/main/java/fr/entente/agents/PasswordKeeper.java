package fr.entente.agents;

import fr.entente.kernel.AgentId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What may be a password, and how it is kept.
@Component
class PasswordKeeper {
  private final AgentRepository agents;
  private final PasswordEncoder encoder;
  private final Clock clock;

  PasswordKeeper(AgentRepository agents, PasswordEncoder encoder, Clock clock) {
    this.agents = agents;
    this.encoder = encoder;
    this.clock = clock;
  }

  boolean matches(AgentId id, String password) {
    return encoder.matches(password, agents.passwordHash(id));
  }

  String hash(String password) {
    return encoder.encode(password);
  }

  /// What is wrong with it, if anything. No person chooses the demonstration's: the system alone
  /// gives it, to the people whom it invents.
  Optional<AgentResult.Refused> complaint(String login, String name, String password) {
    boolean invented = SignedInAgent.isSystem() && password.equals(OpenLogins.PASSWORD);
    return invented
        ? Optional.empty()
        : Passwords.complaint(login, name, password)
            .map(reason -> new AgentResult.Refused("password", reason));
  }

  /// Replaces it; open sessions end. One that somebody else chose is good for choosing another.
  @Transactional
  AgentResult replace(Agent agent, String password, boolean given) {
    var complaint = complaint(agent.login(), agent.name(), password);
    if (complaint.isPresent()) {
      return complaint.get();
    }
    agents.findById(agent.id()).orElseThrow().password(hash(password), clock.instant(), given);
    agents.flush();
    return new AgentResult.Done(agent);
  }

  /// This person's password was chosen by somebody else.
  @Transactional
  void given(AgentId id) {
    agents.findById(id).orElseThrow().passwordGiven();
    agents.flush();
  }
}
