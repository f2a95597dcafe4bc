package fr.entente.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.entente.Application;
import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.TestSetup;
import fr.entente.agents.Agent;
import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Presence;
import fr.entente.agents.Role;
import fr.entente.agents.SignIn;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// A session ends with what it began with, on every node; and when nothing is done, or for too long
/// (decision 48).
@EntenteTest
class SessionEndsTests {
  private static final String PASSWORD = "correct horse battery";

  @Autowired Agents agents;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired SecurityContextHolderStrategy mine;
  private MockMvc browser;
  private Agent marie;
  private MockHttpSession session;

  @BeforeEach
  void marieIsAtWork(@Autowired WebApplicationContext application) throws Exception {
    browser = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    hire("boss", Role.ADMINISTRATOR);
    marie = hire("marie", Role.AGENT);
    session = login("marie", PASSWORD);
    assertThat(command(session).getContentAsString()).doesNotContain("Vaadin-Refresh");
  }

  private Agent hire(String login, Role role) {
    var input = new NewAgent(login, login, Set.of(role), Language.FR, null, PASSWORD);
    return ((AgentResult.Done) RunAs.system(() -> agents.create(input))).agent();
  }

  private MockHttpSession login(String login, String password) throws Exception {
    var fresh = new MockHttpSession();
    var form = post("/login").param("username", login).param("password", password);
    var answer = browser.perform(form.session(fresh).with(csrf())).andReturn();
    assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/");
    return (MockHttpSession) answer.getRequest().getSession();
  }

  // What a click of somebody sends.
  private MockHttpServletResponse command(MockHttpSession of) throws Exception {
    return browser
        .perform(post("/?v-r=uidl&v-uiId=0").session(of).content("{}"))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse asks(String path) throws Exception {
    return browser.perform(get(path).session(session)).andReturn().getResponse();
  }

  private void ended(String why) throws Exception {
    MockHttpServletResponse answer = command(session);
    assertThat(answer.getContentAsString()).isEqualTo("Vaadin-Refresh");
    assertThat(answer.getCookie("entente-ended")).extracting(Cookie::getValue).isEqualTo(why);
    assertThat(answer.getCookie("entente-login")).extracting(Cookie::getMaxAge).isEqualTo(0);
    assertThat(session.isInvalid()).isTrue();
    assertThat(
            jdbc.sql("SELECT detail FROM audit_event WHERE action = 'login.ended'")
                .query(String.class)
                .list())
        .containsExactly(why);
  }

  // The second node of the house: another application on the same database.
  private void onAnotherNode(Consumer<Agents> work) {
    try (var other =
        new SpringApplicationBuilder(Application.class, TestSetup.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=test",
                "--entente.jobs=false",
                "--entente.demo=false")) {
      RunAs.system(() -> work.accept(other.getBean(Agents.class)));
    } finally {
      SecurityContextHolder.setContextHolderStrategy(mine);
    }
  }

  private Agent with(Set<Role> roles, boolean active) {
    return new Agent(
        marie.id(),
        marie.login(),
        marie.name(),
        roles,
        marie.language(),
        marie.guidance(),
        marie.deskPhone(),
        active);
  }

  @Test
  void whoIsDeactivatedOnOneNodeDoesNothingMoreOnAnother() throws Exception {
    onAnotherNode(there -> there.change(with(Set.of(Role.AGENT), false)));
    ended("RIGHTS");
  }

  @Test
  void aPasswordReplacedOnOneNodeEndsTheSessionsOfAnother() throws Exception {
    onAnotherNode(there -> there.setPassword(marie.id(), "another horse battery"));
    ended("RIGHTS");
  }

  @Test
  void whoeverLosesOrGainsARoleBeginsAnew() throws Exception {
    RunAs.system(() -> agents.change(with(Set.of(Role.AGENT, Role.LEAD), true)));
    ended("RIGHTS");
  }

  @Test
  void aChangedNameEndsNothing() throws Exception {
    RunAs.system(() -> agents.change(with(marie.roles(), true)));
    assertThat(command(session).getContentAsString()).doesNotContain("Vaadin-Refresh");
  }

  @Test
  void onesOwnNewPasswordEndsTheSessionsElsewhere() throws Exception {
    SignIn.as("marie", agents);
    agents.changeOwnPassword(PASSWORD, "another horse battery");
    SignIn.out();
    ended("RIGHTS");
  }

  @Test
  void aPageAHeartbeatAndALookAtTheTimeFindNobodyAnyMore() throws Exception {
    var second = login("marie", PASSWORD);
    var third = login("marie", PASSWORD);
    RunAs.system(() -> agents.change(with(marie.roles(), false)));
    var page = get("/").session(session).accept(MediaType.TEXT_HTML);
    assertThat(browser.perform(page).andReturn().getResponse().getRedirectedUrl())
        .isEqualTo("/login");
    session = second;
    assertThat(asks("/?v-r=heartbeat").getStatus()).isEqualTo(410);
    session = third;
    assertThat(asks("/alive").getStatus()).isEqualTo(401);
  }

  @Test
  void whoSignsInAgainInTheSameBrowserBeginsAnew() throws Exception {
    command(session);
    clock.forward(Duration.ofHours(9));
    var form = post("/login").param("username", "marie").param("password", PASSWORD);
    var answer = browser.perform(form.session(session).with(csrf())).andReturn();
    session = (MockHttpSession) answer.getRequest().getSession();
    assertThat(command(session).getContentAsString()).doesNotContain("Vaadin-Refresh");
    assertThat(asks("/alive").getContentAsString()).contains("\"idle\":1800");
  }

  @Test
  void nothingDoneForHalfAnHourEndsASession() throws Exception {
    clock.forward(Duration.ofMinutes(29));
    assertThat(asks("/alive").getContentAsString()).isEqualTo("{\"idle\":60,\"all\":23460}");
    assertThat(asks("/alive?here").getContentAsString()).contains("\"idle\":1800");
    clock.forward(Duration.ofMinutes(29));
    // What a page sends by itself is no sign of life.
    command(session);
    clock.forward(Duration.ofMinutes(2));
    ended("IDLE");
    assertThat(agents.presence(marie.id()).presence()).isEqualTo(Presence.OFFLINE);
  }

  @Test
  void noSessionLastsLongerThanSevenHours() throws Exception {
    for (int i = 0; i < 28; i++) {
      assertThat(asks("/alive?here").getStatus()).isEqualTo(200);
      clock.forward(Duration.ofMinutes(15));
    }
    ended("OVER");
  }

  @Test
  void aConversationIsNeverCutNorWhatIsWrittenDownOfIt() throws Exception {
    RunAs.system(() -> agents.setPresence(marie.id(), Presence.ON_CALL, null));
    clock.forward(Duration.ofHours(8));
    assertThat(asks("/alive").getContentAsString()).contains("\"idle\":1800");
    RunAs.system(() -> agents.setPresence(marie.id(), Presence.WRAP_UP, null));
    clock.forward(Duration.ofMinutes(20));
    assertThat(command(session).getContentAsString()).doesNotContain("Vaadin-Refresh");
    clock.forward(Duration.ofMinutes(11));
    ended("OVER");
  }

  @Test
  void aStrangerIsToldNothing() throws Exception {
    var answer = browser.perform(get("/alive")).andReturn();
    assertThat(answer.getResponse().getStatus()).isEqualTo(401);
    assertThat(answer.getRequest().getSession(false)).isNull();
  }
}
