package fr.entente.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@EntenteTest
class AgentsTests {
  private static final String PASSWORD = "correct horse battery";

  @Autowired AgentRepository repository;
  @Autowired Agents agents;
  @Autowired PasswordKeeper passwords;
  @Autowired FirstStart firstStart;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void anAdministratorCreatesAPersonWhoseLoginIsUnique() {
    var created = created("Marie.D", Role.AGENT);
    assertThat(created.login()).isEqualTo("marie.d");
    assertThat(created.deskPhone().e164()).isEqualTo("+33639980101");
    assertThat(refusal(create("marie.d", PASSWORD, Role.LEAD)))
        .isEqualTo("agents.refused.login-taken");
  }

  @Test
  void aPasswordIsKeptOnlyAsAHash() {
    var id = created("marie", Role.AGENT).id().value();
    String hash =
        jdbc.sql("SELECT password_hash FROM agent WHERE id = ?")
            .param(id)
            .query(String.class)
            .single();
    assertThat(hash).startsWith("{bcrypt}").doesNotContain(PASSWORD);
  }

  @Test
  void weakPasswordsAreRefused() {
    assertThat(refusal(create("a.b", "short", Role.AGENT)))
        .isEqualTo("agents.refused.password-short");
    assertThat(refusal(create("a.b", "aaaaaaaaaaaaaaa", Role.AGENT)))
        .isEqualTo("agents.refused.password-easy");
    assertThat(refusal(create("a.b", "é1b2c3".repeat(12), Role.AGENT)))
        .isEqualTo("agents.refused.password-long");
  }

  @Test
  void aPasswordIsNeverPrinted() {
    var input = new NewAgent("marie", "Marie", Set.of(Role.AGENT), Language.FR, null, PASSWORD);
    assertThat(input.toString()).doesNotContain(PASSWORD);
    assertThat(new AdminSettings("admin", PASSWORD).toString()).doesNotContain(PASSWORD);
  }

  @Test
  void theLastAdministratorCannotBeRemoved() {
    var admin = created("admin", Role.ADMINISTRATOR);
    assertThat(refusal(RunAs.system(() -> agents.change(inactive(admin)))))
        .isEqualTo("agents.refused.last-administrator");
    created("other", Role.ADMINISTRATOR);
    assertThat(RunAs.system(() -> agents.change(inactive(admin))))
        .isInstanceOf(AgentResult.Done.class);
  }

  @Test
  void anAgentMayNotChangePeopleNorAnothersPresence() {
    var marie = created("marie", Role.AGENT);
    var karim = created("karim", Role.AGENT);
    as(
        "marie",
        Role.AGENT,
        () -> {
          assertThatThrownBy(() -> agents.setPassword(karim.id(), PASSWORD))
              .isInstanceOf(AccessDeniedException.class);
          assertThatThrownBy(() -> agents.change(marie)).isInstanceOf(AccessDeniedException.class);
          assertThatThrownBy(() -> create("x.y", PASSWORD, Role.ADMINISTRATOR, false))
              .isInstanceOf(AccessDeniedException.class);
          assertThatThrownBy(() -> agents.setPresence(karim.id(), Presence.READY, null))
              .isInstanceOf(AccessDeniedException.class);
        });
    assertThatThrownBy(() -> agents.setPassword(karim.id(), PASSWORD))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  @Test
  void aPersonChangesTheOwnPasswordOnlyKnowingThePresentOne() {
    created("marie", Role.AGENT);
    as(
        "marie",
        Role.AGENT,
        () -> {
          assertThat(refusal(agents.changeOwnPassword("wrong", "another good one")))
              .isEqualTo("agents.refused.password-wrong");
          assertThat(agents.changeOwnPassword(PASSWORD, "another good one"))
              .isInstanceOf(AgentResult.Done.class);
          assertThat(refusal(agents.changeOwnPassword(PASSWORD, "a third good one")))
              .isEqualTo("agents.refused.password-wrong");
        });
  }

  @Test
  void timeIsCountedInEachState() {
    var marie = created("marie", Role.AGENT);
    as(
        "marie",
        Role.AGENT,
        () -> {
          agents.setPresence(marie.id(), Presence.READY, null);
          clock.forward(Duration.ofMinutes(30));
          agents.setPresence(marie.id(), Presence.PAUSED, "lunch");
          clock.forward(Duration.ofMinutes(45));
          agents.setPresence(marie.id(), Presence.PAUSED, "lunch");
          clock.forward(Duration.ofMinutes(15));
          agents.setPresence(marie.id(), Presence.READY, null);
          clock.forward(Duration.ofMinutes(10));
          var spent = agents.timeSpent(marie.id(), LocalDate.now(clock));
          assertThat(spent.get(Presence.READY)).isEqualTo(Duration.ofMinutes(40));
          assertThat(spent.get(Presence.PAUSED)).isEqualTo(Duration.ofMinutes(60));
          assertThat(agents.timeSpent(marie.id(), LocalDate.now(clock).minusDays(1))).isEmpty();
        });
  }

  @Test
  void theFirstStartNeedsTheTokenAndClosesBehindTheFirstAdministrator() {
    assertThat(firstStart.open()).isTrue();
    assertThat(refusal(first("guess"))).isEqualTo("agents.refused.token");
    String token = firstStart.invitation().orElseThrow();
    assertThat(refusal(firstStart.create(token, "root", "Root", Language.EN, OpenLogins.PASSWORD)))
        .isEqualTo("agents.refused.password-known");
    assertThat(first(token)).isInstanceOf(AgentResult.Done.class);
    assertThat(firstStart.open()).isFalse();
    assertThat(firstStart.invitation()).isEmpty();
    assertThat(refusal(first(token))).isEqualTo("agents.refused.somebody-exists");
    assertThat(agents.byId(RunAs.system(() -> agents.byLogin("root")).orElseThrow().id()).roles())
        .isEqualTo(Set.of(Role.ADMINISTRATOR));
  }

  @Test
  void theFirstAdministratorComesFromTheEnvironmentIfItNamesOne() {
    assertThat(firstStart.createConfigured()).isFalse();
    var settings = new AdminSettings("chef", PASSWORD);
    assertThat(new FirstStart(repository, agents, passwords, settings).createConfigured()).isTrue();
    List<Agent> people = RunAs.system(() -> agents.all());
    assertThat(people).extracting(Agent::login).containsExactly("chef");
  }

  @Test
  void aSessionActsForItsOwnAgentUnlessItIsALeads() {
    Agent marie = created("marie", Role.AGENT);
    Agent karim = created("karim", Role.AGENT);
    Agent lea = created("lea", Role.LEAD);
    assertThat(actsFor(marie, marie)).isTrue();
    assertThat(actsFor(marie, karim)).isFalse();
    assertThat(actsFor(lea, karim)).isTrue();
    assertThat(SignedInAgent.mayActFor(marie.id())).isFalse();
    assertThat(RunAs.system(() -> SignedInAgent.mayActFor(marie.id()))).isTrue();
  }

  private boolean actsFor(Agent caller, Agent agent) {
    var principal = new SignedInAgent(caller, "hash", 0, clock.instant(), false);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                principal, null, principal.getAuthorities()));
    try {
      return SignedInAgent.mayActFor(agent.id());
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private AgentResult first(String token) {
    return firstStart.create(token, "root", "Root", Language.EN, PASSWORD);
  }

  private Agent created(String login, Role role) {
    return ((AgentResult.Done) create(login, PASSWORD, role)).agent();
  }

  private AgentResult create(String login, String password, Role role) {
    return create(login, password, role, true);
  }

  private AgentResult create(String login, String password, Role role, boolean system) {
    var input =
        new NewAgent(login, "Somebody", Set.of(role), Language.FR, "06 39 98 01 01", password);
    return system ? RunAs.system(() -> agents.create(input)) : agents.create(input);
  }

  private static Agent inactive(Agent a) {
    return new Agent(
        a.id(), a.login(), a.name(), a.roles(), a.language(), a.guidance(), a.deskPhone(), false);
  }

  private static String refusal(AgentResult result) {
    return ((AgentResult.Refused) result).reason();
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
