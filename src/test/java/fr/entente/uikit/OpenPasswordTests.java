package fr.entente.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.entente.EntenteTest;
import fr.entente.agents.OpenLogins;
import fr.entente.agents.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// The password that is printed everywhere opens nothing from afar, also in a house that is no
/// demonstration any more.
@EntenteTest
class OpenPasswordTests {
  @Autowired JdbcClient jdbc;
  private MockMvc browser;

  @BeforeEach
  void aPersonOfTheDemonstration(
      @Autowired WebApplicationContext application, @Autowired PasswordEncoder encoder) {
    browser = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    SignIn.person(jdbc, "marie", "AGENT");
    jdbc.sql("UPDATE agent SET password_hash = ?")
        .param(encoder.encode(OpenLogins.PASSWORD))
        .update();
  }

  private static MockHttpServletRequestBuilder form(String login) {
    return post("/login")
        .param("username", login)
        .param("password", OpenLogins.PASSWORD)
        .with(csrf());
  }

  private String after(MockHttpServletRequestBuilder form) throws Exception {
    return browser.perform(form).andReturn().getResponse().getRedirectedUrl();
  }

  @Test
  void atHomeItOpens() throws Exception {
    assertThat(after(form("marie"))).isEqualTo("/");
  }

  @Test
  void fromAnotherAddressItIsRefusedWithTheReason() throws Exception {
    var afar =
        form("marie")
            .with(request -> {
              request.setRemoteAddr("203.0.113.10");
              return request;
            });
    assertThat(after(afar)).isEqualTo("/login?afar");
    assertThat(jdbc.sql("SELECT detail FROM audit_event").query(String.class).list())
        .containsExactly("OpenPasswordAfar");
  }

  @Test
  void aProxyAtHomeThatSpeaksForSomebodyElseIsNotHome() throws Exception {
    assertThat(after(form("marie").header("X-Forwarded-For", "203.0.113.10")))
        .isEqualTo("/login?afar");
    assertThat(after(form("marie").header("Forwarded", "for=203.0.113.10")))
        .isEqualTo("/login?afar");
  }

  @Test
  void theReasonTellsNobodyWhoExists() throws Exception {
    assertThat(after(form("nobody").header("X-Forwarded-For", "203.0.113.10")))
        .isEqualTo("/login?afar");
  }
}
