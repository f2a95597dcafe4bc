package fr.entente.uikit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
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
import fr.entente.agents.StayingLogin;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import jakarta.servlet.http.Cookie;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// A restart of the server takes every session; whoever sits there comes back without a password.
@EntenteTest
class StayingLoginTests {
  private static final String PASSWORD = "correct horse battery";
  private static final String COOKIE = "entente-login";

  @Autowired Agents agents;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired StayingLogin staying;
  private MockMvc browser;
  private Agent marie;
  private Cookie cookie;

  @BeforeEach
  void marieHasLoggedIn(@Autowired WebApplicationContext application) throws Exception {
    browser = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    hire("boss", Set.of(Role.ADMINISTRATOR));
    marie = hire("marie", Set.of(Role.AGENT, Role.LEAD));
    cookie =
        browser
            .perform(
                post("/login").param("username", "marie").param("password", PASSWORD).with(csrf()))
            .andReturn()
            .getResponse()
            .getCookie(COOKIE);
  }

  private Agent hire(String login, Set<Role> roles) {
    var input = new NewAgent(login, login, roles, Language.FR, null, PASSWORD);
    return ((AgentResult.Done) RunAs.system(() -> agents.create(input))).agent();
  }

  private boolean comesBackWith(Cookie given) throws Exception {
    var answer =
        browser
            .perform(get("/").accept(MediaType.TEXT_HTML).cookie(given))
            .andReturn()
            .getResponse();
    return !Objects.requireNonNullElse(answer.getRedirectedUrl(), "").endsWith("/login");
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
  void theCookieIsOfThisHouseAloneAndGoesWithTheBrowser() {
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getMaxAge()).isEqualTo(-1);
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(cookie.getValue()).doesNotContain("marie");
  }

  @Test
  void aWeakSignatureOpensNothingThoughItIsRight() throws Exception {
    String[] parts =
        new String(Base64.getDecoder().decode(padded(cookie.getValue())), UTF_8).split(":");
    String password =
        jdbc.sql(
                "SELECT CONCAT(password_hash, '[AGENT, LEAD]', login_epoch) FROM agent WHERE login = 'marie'")
            .query(String.class)
            .single();
    String signed = parts[0] + ":" + parts[1] + ":" + password + ":" + staying.getKey();
    assertThat(comesBackWith(named("SHA256", parts, digest("SHA-256", signed)))).isTrue();
    assertThat(comesBackWith(named("MD5", parts, digest("MD5", signed)))).isFalse();
    assertThat(comesBackWith(named("", parts, digest("MD5", signed)))).isFalse();
  }

  private static Cookie named(String kind, String[] parts, String signature) {
    String middle = kind.isEmpty() ? "" : kind + ":";
    String text = parts[0] + ":" + parts[1] + ":" + middle + signature;
    var encoded = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    return new Cookie(COOKIE, encoded.replace("=", ""));
  }

  private static String padded(String text) {
    return text + "=".repeat((4 - text.length() % 4) % 4);
  }

  private static String digest(String kind, String text) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance(kind).digest(text.getBytes(UTF_8)));
  }

  @Test
  void withoutASessionTheCookieOpensTheHouseAndTheTrailSaysSo() throws Exception {
    assertThat(comesBackWith(cookie)).isTrue();
    assertThat(jdbc.sql("SELECT action FROM audit_event ORDER BY id").query(String.class).list())
        .containsExactly("agent.created", "agent.created", "login.succeeded", "login.resumed");
  }

  @Test
  void whoComesBackLosesTheSessionWithTheNextRightLikeAnybody() throws Exception {
    var session =
        (MockHttpSession)
            browser.perform(get("/").cookie(cookie)).andReturn().getRequest().getSession();
    RunAs.system(() -> agents.change(with(Set.of(Role.AGENT), true)));
    var answer =
        browser
            .perform(get("/").session(session).accept(MediaType.TEXT_HTML))
            .andReturn()
            .getResponse();
    assertThat(answer.getRedirectedUrl()).endsWith("/login");
  }

  @Test
  void aRestartGivesALoginNoMoreTime() throws Exception {
    clock.forward(Duration.ofHours(6));
    assertThat(comesBackWith(cookie)).isTrue();
    var session =
        (MockHttpSession)
            browser.perform(get("/").cookie(cookie)).andReturn().getRequest().getSession();
    var left = browser.perform(get("/alive").session(session)).andReturn().getResponse();
    assertThat(left.getContentAsString()).contains("\"all\":3600");
    clock.forward(Duration.ofMinutes(61));
    assertThat(comesBackWith(cookie)).isFalse();
  }

  @Test
  void nobodyComesBackWithOtherRights() throws Exception {
    RunAs.system(() -> agents.change(with(Set.of(Role.AGENT), true)));
    assertThat(comesBackWith(cookie)).isFalse();
  }

  @Test
  void nobodyComesBackWhoHasLeft() throws Exception {
    RunAs.system(() -> agents.change(with(marie.roles(), false)));
    assertThat(comesBackWith(cookie)).isFalse();
  }

  @Test
  void nobodyComesBackAfterThePasswordWasChanged() throws Exception {
    RunAs.system(() -> agents.setPassword(marie.id(), "another horse battery"));
    assertThat(comesBackWith(cookie)).isFalse();
  }

  @Test
  void aCookieThatWasTouchedIsNone() throws Exception {
    String value = cookie.getValue();
    int at = value.length() / 2;
    char other = value.charAt(at) == 'A' ? 'B' : 'A';
    var touched = new Cookie(COOKIE, value.substring(0, at) + other + value.substring(at + 1));
    assertThat(comesBackWith(touched)).isFalse();
    assertThat(comesBackWith(new Cookie(COOKIE, "bWFyaWU6MTow"))).isFalse();
  }
}
