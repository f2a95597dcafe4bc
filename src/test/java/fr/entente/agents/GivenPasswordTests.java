package fr.entente.agents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// A password that somebody else chose is good for choosing one's own.
@EntenteTest
class GivenPasswordTests {
  private static final String PASSWORD = "correct horse battery";

  @Autowired AgentRepository repository;
  @Autowired Agents agents;
  @Autowired PasswordKeeper passwords;
  @Autowired TestClock clock;

  @Test
  void aPasswordFromAnAdministratorHasNoRightsUntilItsOwnerChoosesAnother() {
    RunAs.system(() -> create("boss", Role.ADMINISTRATOR));
    as("boss", Role.ADMINISTRATOR, () -> create("karim", Role.AGENT));
    assertThat(mustChoose("karim")).isTrue();
    assertThat(session("karim").getAuthorities()).isEmpty();
    as(
        "karim",
        Role.AGENT,
        () -> {
          assertThat(agents.changeOwnPassword(PASSWORD, PASSWORD))
              .isEqualTo(new AgentResult.Refused("password", "agents.refused.password-same"));
          agents.changeOwnPassword(PASSWORD, "another good one");
        });
    assertThat(mustChoose("karim")).isFalse();
    assertThat(session("karim").getAuthorities()).hasSize(1);
    var karim = RunAs.system(() -> agents.byLogin("karim")).orElseThrow().id();
    as("boss", Role.ADMINISTRATOR, () -> agents.setPassword(karim, "given once again"));
    assertThat(mustChoose("karim")).isTrue();
  }

  @Test
  void theAdministratorFromTheEnvironmentChoosesAnotherPasswordToo() {
    new FirstStart(repository, agents, passwords, new AdminSettings("chef", PASSWORD))
        .createConfigured();
    assertThat(mustChoose("chef")).isTrue();
  }

  private boolean mustChoose(String login) {
    return session(login).mustChoose();
  }

  private SignedInAgent session(String login) {
    return repository.findByLogin(login).orElseThrow().signedIn(clock.instant(), "");
  }

  private AgentResult create(String login, Role role) {
    return agents.create(
        new NewAgent(login, "Somebody", Set.of(role), Language.FR, null, PASSWORD));
  }

  private static void as(String login, Role role, Runnable work) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(login, null, "ROLE_" + role));
    try {
      work.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
