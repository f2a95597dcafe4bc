package fr.entente.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// What a stranger sends to the login keeps nobody of the floor out (decision 48).
@EntenteTest
class StrangerAtTheLoginTests {
  private static final String PASSWORD = "correct horse battery";
  private static final String FLOOR = "203.0.113.10";
  private static final String ELSEWHERE = "198.51.100.7";
  private static final List<String> PEOPLE = List.of("marie", "karim", "emma", "lea", "claire");

  @Autowired Agents agents;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  private MockMvc browser;

  @BeforeEach
  void aFloor(@Autowired WebApplicationContext application) {
    browser = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    PEOPLE.forEach(login ->
        RunAs.system(() ->
            agents.create(
                new NewAgent(login, login, Set.of(Role.AGENT), Language.FR, null, PASSWORD))));
  }

  private MockHttpServletResponse attempt(
      String login, String password, String address, @Nullable Cookie device) throws Exception {
    var request =
        post("/login")
            .param("username", login)
            .param("password", password)
            .with(csrf())
            .with(sent -> {
              sent.setRemoteAddr(address);
              return sent;
            });
    return browser
        .perform(device == null ? request : request.cookie(device))
        .andReturn()
        .getResponse();
  }

  private String after(String login, String password, String address, @Nullable Cookie device)
      throws Exception {
    return Objects.requireNonNull(attempt(login, password, address, device).getRedirectedUrl());
  }

  // Six of each login, as in the attack on the day before: 42 requests there, 30 here.
  private void stranger(String address) throws Exception {
    for (String login : PEOPLE) {
      for (int i = 0; i < 6; i++) {
        assertThat(after(login, "guess " + i, address, null)).startsWith("/login?");
      }
    }
  }

  @Test
  void whatAStrangerTriesLocksNobodyOutElsewhere() throws Exception {
    stranger(ELSEWHERE);
    for (String login : PEOPLE) {
      assertThat(after(login, PASSWORD, ELSEWHERE, null)).startsWith("/login?again=");
      assertThat(after(login, PASSWORD, FLOOR, null)).isEqualTo("/");
    }
  }

  @Test
  void aDeviceThatIsKnownSignsInFromAnAddressThatIsBlocked() throws Exception {
    Cookie device = attempt("marie", PASSWORD, FLOOR, null).getCookie("entente-device");
    stranger(FLOOR);
    assertThat(after("marie", PASSWORD, FLOOR, null)).startsWith("/login?again=");
    assertThat(after("marie", PASSWORD, FLOOR, device)).isEqualTo("/");
    // It knows nobody else: with it a stranger guesses no more than without.
    assertThat(after("karim", PASSWORD, FLOOR, device)).startsWith("/login?again=");
  }

  @Test
  void aSharedDeviceKnowsEverybodyWhoSignedInThere() throws Exception {
    Cookie first = attempt("marie", PASSWORD, FLOOR, null).getCookie("entente-device");
    Cookie both = attempt("karim", PASSWORD, FLOOR, first).getCookie("entente-device");
    stranger(FLOOR);
    assertThat(after("marie", PASSWORD, FLOOR, both)).isEqualTo("/");
    assertThat(after("karim", PASSWORD, FLOOR, both)).isEqualTo("/");
  }

  @Test
  void whoeverHoldsAKnownDeviceGuessesNoMoreThanAnybody() throws Exception {
    Cookie device = attempt("marie", PASSWORD, FLOOR, null).getCookie("entente-device");
    for (int i = 0; i < 5; i++) {
      assertThat(after("marie", "guess " + i, FLOOR, device)).isEqualTo("/login?error");
    }
    assertThat(after("marie", PASSWORD, FLOOR, device)).startsWith("/login?again=");
    // The person elsewhere, without it, is not concerned.
    assertThat(after("marie", PASSWORD, FLOOR, null)).isEqualTo("/");
  }

  @Test
  void aDeviceIsNoneThatIsTouchedOrOld() throws Exception {
    Cookie device = attempt("marie", PASSWORD, FLOOR, null).getCookie("entente-device");
    assertThat(device.isHttpOnly()).isTrue();
    assertThat(device.getAttribute("SameSite")).isEqualTo("Strict");
    assertThat(device.getValue()).doesNotContain("marie");
    String value = device.getValue();
    char other = value.charAt(0) == 'a' ? 'b' : 'a';
    clock.forward(Duration.ofDays(181));
    stranger(FLOOR);
    assertThat(after("marie", PASSWORD, FLOOR, device)).startsWith("/login?again=");
    clock.forward(Duration.ofDays(-181));
    stranger(FLOOR);
    var touched = new Cookie("entente-device", other + value.substring(1));
    assertThat(after("marie", PASSWORD, FLOOR, touched)).startsWith("/login?again=");
    assertThat(after("marie", PASSWORD, FLOOR, device)).isEqualTo("/");
  }

  @Test
  void aBlockedAddressBooksNothingOnThePersonAndIsOneLineAWindow() throws Exception {
    for (int i = 0; i < 20; i++) {
      after("nobody" + i, "guess", ELSEWHERE, null);
    }
    int rows = count("login_count");
    for (int i = 0; i < 30; i++) {
      assertThat(after("marie", "guess", ELSEWHERE, null)).startsWith("/login?again=");
    }
    assertThat(count("login_count")).isEqualTo(rows);
    assertThat(count("audit_event WHERE action = 'login.blocked' AND detail = 'ADDRESS'"))
        .isEqualTo(1);
    clock.forward(Duration.ofMinutes(16));
    assertThat(after("marie", PASSWORD, ELSEWHERE, null)).isEqualTo("/");
    for (int i = 0; i < 25; i++) {
      after("nobody" + i, "guess", ELSEWHERE, null);
    }
    assertThat(count("audit_event WHERE action = 'login.blocked' AND detail = 'ADDRESS'"))
        .isEqualTo(2);
  }

  @Test
  void aBlockedLoginIsOneLineAWindowToo() throws Exception {
    for (int i = 0; i < 12; i++) {
      after("marie", "guess", ELSEWHERE, null);
    }
    assertThat(count("audit_event WHERE action = 'login.blocked' AND detail = 'LOGIN'"))
        .isEqualTo(1);
  }

  @Test
  void theAddressesOfOneHouseAreOneInIpv6() throws Exception {
    for (int i = 0; i < 20; i++) {
      after("nobody" + i, "guess", "2001:db8:1:2::" + Integer.toHexString(i + 1), null);
    }
    assertThat(after("marie", PASSWORD, "2001:db8:1:2:ffff::1", null)).startsWith("/login?again=");
    assertThat(after("marie", PASSWORD, "2001:db8:1:3::1", null)).isEqualTo("/");
  }

  private int count(String of) {
    return jdbc.sql("SELECT COUNT(*) FROM " + of).query(Integer.class).single();
  }
}
