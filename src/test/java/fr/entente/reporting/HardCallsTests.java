package fr.entente.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.agents.SignIn;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// A lead sees whom to look after, by name, and nobody is ranked.
@EntenteTest
class HardCallsTests {
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Agents agents;
  @Autowired HardCalls hard;
  private AgentId zoe;
  private AgentId anna;

  @BeforeEach
  void twoAgents() {
    zoe = new AgentId(SignIn.person(jdbc, "zoe", "AGENT"));
    anna = new AgentId(SignIn.person(jdbc, "anna", "AGENT"));
    SignIn.person(jdbc, "lea", "LEAD");
    SignIn.person(jdbc, "claire", "MANAGER");
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  private void pauses(AgentId agent, String reason) {
    RunAs.system(() -> agents.setPresence(agent, Presence.PAUSED, reason));
    clock.forward(Duration.ofMinutes(10));
    RunAs.system(() -> agents.setPresence(agent, Presence.READY, null));
    clock.forward(Duration.ofMinutes(10));
  }

  @Test
  void whoPausedForAHardCallIsThereByNameWithTheLastPause() {
    var first = clock.instant();
    pauses(zoe, "after_hard_call");
    pauses(zoe, "after_hard_call");
    pauses(anna, "after_hard_call");
    var last = clock.instant();
    pauses(zoe, "break");
    SignIn.as("lea", agents);
    var today = hard.today();
    assertThat(today).extracting(HardDay::name).containsExactly("anna", "zoe");
    assertThat(today.getLast().calls()).isEqualTo(2);
    assertThat(today.getLast().lastPause()).isEqualTo(last).isAfter(first);
    assertThat(today.getLast().pauseReason()).isEqualTo("break");
  }

  @Test
  void anOrdinaryDayShowsNobodyAndYesterdayIsOver() {
    pauses(zoe, "break");
    pauses(anna, "after_hard_call");
    clock.forward(Duration.ofDays(1));
    SignIn.as("lea", agents);
    assertThat(hard.today()).isEmpty();
  }

  @Test
  void itIsForLeadsAlone() {
    SignIn.as("claire", agents);
    assertThatThrownBy(hard::today).isInstanceOf(AccessDeniedException.class);
  }
}
