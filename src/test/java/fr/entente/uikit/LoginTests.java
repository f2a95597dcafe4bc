package fr.entente.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agent;
import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@EntenteTest
@ExtendWith(OutputCaptureExtension.class)
class LoginTests {
  private static final String PASSWORD = "correct horse battery";

  @Autowired Agents agents;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  private MockMvc browser;
  private Agent marie;

  @BeforeEach
  void somebodyWorksHere(@Autowired WebApplicationContext application) {
    browser = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    marie = hire("marie", Role.AGENT);
    hire("boss", Role.ADMINISTRATOR);
  }

  @Test
  void theRightPasswordOpensTheHouseWithANewSession() throws Exception {
    var session = new MockHttpSession();
    String before = session.getId();
    var result = login("marie", PASSWORD, session);
    assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/");
    assertThat(result.getRequest().getSession().getId()).isNotEqualTo(before);
    assertThat(jdbc.sql("SELECT action FROM audit_event ORDER BY id").query(String.class).list())
        .containsExactly("agent.created", "agent.created", "login.succeeded");
  }

  @Test
  void anAddressThatLeadsNowhereIsAnsweredInWordsAndNotByAWall() throws Exception {
    var session = new MockHttpSession();
    login("marie", PASSWORD, session);
    int inside =
        browser.perform(get("/nowhere").session(session)).andReturn().getResponse().getStatus();
    assertThat(inside).isNotIn(401, 403);
    var outside =
        browser.perform(get("/nowhere").accept(MediaType.TEXT_HTML)).andReturn().getResponse();
    assertThat(outside.getRedirectedUrl()).isEqualTo("/login");
    int tools =
        browser
            .perform(get("/actuator/env").session(session))
            .andReturn()
            .getResponse()
            .getStatus();
    assertThat(tools).isEqualTo(403);
  }

  @Test
  void wrongUnknownAndInactiveLookTheSame() throws Exception {
    RunAs.system(() -> agents.change(inactive(marie)));
    assertThat(after("boss", "wrong password")).isEqualTo("/login?error");
    assertThat(after("nobody", "wrong password")).isEqualTo("/login?error");
    assertThat(after("marie", PASSWORD)).isEqualTo("/login?error");
  }

  @Test
  void whatTheDatabaseCannotWriteDownIsNoWrongPassword(CapturedOutput output) throws Exception {
    jdbc.sql("RENAME TABLE login_count TO login_count_away").update();
    try {
      assertThat(after("marie", PASSWORD)).isEqualTo("/login?unavailable");
    } finally {
      jdbc.sql("RENAME TABLE login_count_away TO login_count").update();
    }
    assertThat(output).contains("Nobody can sign in");
    assertThat(after("marie", PASSWORD)).isEqualTo("/");
  }

  @Test
  void theSixthAttemptOnALoginMustWaitEvenWithTheRightPassword() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(after("marie", "guess " + i)).isEqualTo("/login?error");
    }
    long again = clock.instant().plus(Duration.ofMinutes(15)).getEpochSecond();
    clock.forward(Duration.ofMinutes(5));
    assertThat(after("marie", PASSWORD)).isEqualTo("/login?again=" + again);
    assertThat(after("  MARIE", PASSWORD)).startsWith("/login?again=");
    assertThat(after("boss", PASSWORD)).isEqualTo("/");
    clock.forward(Duration.ofMinutes(16));
    assertThat(after("marie", PASSWORD)).isEqualTo("/");
  }

  @Test
  void anUnknownLoginMustWaitLikeAKnownOne() throws Exception {
    for (int i = 0; i < 5; i++) {
      after("nobody", "guess " + i);
    }
    assertThat(after("nobody", "guess")).startsWith("/login?again=");
  }

  @Test
  void anAddressThatTriesManyLoginsMustWaitToo() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(after("nobody" + i, "guess")).isEqualTo("/login?error");
    }
    assertThat(after("marie", PASSWORD)).startsWith("/login?again=");
  }

  @Test
  void passwordsNeverReachTheLogNorTheAuditTrail(CapturedOutput output) throws Exception {
    after("marie", "a-secret-typed-wrong");
    after("marie", PASSWORD);
    after("typed-into-the-login-field", "x");
    List<String> trail =
        jdbc.sql("SELECT CONCAT(subject, detail) FROM audit_event").query(String.class).list();
    for (var secret : List.of("a-secret-typed-wrong", PASSWORD, "typed-into-the-login-field")) {
      assertThat(output.getAll()).doesNotContain(secret);
      assertThat(trail).noneMatch(line -> line.contains(secret));
    }
  }

  @Test
  void aLoginFormOfAnotherSiteIsRefused() throws Exception {
    var request =
        post("/login")
            .header("Sec-Fetch-Site", "cross-site")
            .param("username", "marie")
            .param("password", PASSWORD);
    browser.perform(request).andExpect(unauthenticated());
    assertThat(jdbc.sql("SELECT action FROM audit_event").query(String.class).list())
        .doesNotContain("login.succeeded");
  }

  @Test
  void pagesKeepToTheirOwnOrigin() throws Exception {
    var response = browser.perform(get("/entente.css")).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeader("Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
  }

  @Test
  void strangersAreSentToTheLogin() throws Exception {
    for (String path : List.of("/", "/actuator/env", "/actuator/loggers", "/no-such-page")) {
      assertThat(
              browser
                  .perform(get(path).accept(MediaType.TEXT_HTML))
                  .andReturn()
                  .getResponse()
                  .getRedirectedUrl())
          .as(path)
          .endsWith("/login");
    }
  }

  @Test
  void machinesAreToldByTheStatusAndLeaveNothing() throws Exception {
    for (String path : List.of("/", "/actuator/env", "/accounts", "/no-such-page")) {
      var result = browser.perform(get(path).accept(MediaType.APPLICATION_JSON)).andReturn();
      assertThat(result.getResponse().getStatus()).as(path).isEqualTo(401);
      assertThat(result.getRequest().getSession(false)).as(path).isNull();
    }
  }

  @Test
  void aLoginWithoutItsFieldsIsNone() throws Exception {
    var result =
        browser.perform(post("/login").with(csrf()).param("username", "marie")).andReturn();
    assertThat(result.getResponse().getStatus()).isEqualTo(400);
    assertThat(jdbc.sql("SELECT action FROM audit_event").query(String.class).list())
        .doesNotContain("login.failed");
  }

  @Test
  void pagesSpeakToTheirOwnServerOnly() throws Exception {
    var policy =
        browser
            .perform(get("/entente.css"))
            .andReturn()
            .getResponse()
            .getHeader("Content-Security-Policy");
    assertThat(policy).contains("connect-src 'self';").doesNotContain("ws:", "wss:");
  }

  private String after(String login, String password) throws Exception {
    return login(login, password, new MockHttpSession()).getResponse().getRedirectedUrl();
  }

  private MvcResult login(String login, String password, MockHttpSession session) throws Exception {
    return browser
        .perform(
            post("/login")
                .session(session)
                .param("username", login)
                .param("password", password)
                .with(csrf()))
        .andReturn();
  }

  private Agent hire(String login, Role role) {
    var input = new NewAgent(login, login, Set.of(role), Language.FR, null, PASSWORD);
    return ((AgentResult.Done) RunAs.system(() -> agents.create(input))).agent();
  }

  private static Agent inactive(Agent a) {
    return new Agent(
        a.id(), a.login(), a.name(), a.roles(), a.language(), a.guidance(), a.deskPhone(), false);
  }
}
