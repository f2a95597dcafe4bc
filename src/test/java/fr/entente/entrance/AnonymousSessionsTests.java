package fr.entente.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;

class AnonymousSessionsTests {
  private final AnonymousSessions sessions = new AnonymousSessions(2, Duration.ofMinutes(10));
  private final MockServletContext house = new MockServletContext();

  private MockHttpSession open() {
    var session = new MockHttpSession(house);
    sessions.sessionCreated(new HttpSessionEvent(session));
    return session;
  }

  private void becomes(MockHttpSession session, Authentication who) {
    var context = new SecurityContextImpl(who);
    session.setAttribute(SignedIn.KEY, context);
    sessions.attributeAdded(new HttpSessionBindingEvent(session, SignedIn.KEY, context));
  }

  private static Authentication marie() {
    return UsernamePasswordAuthenticationToken.authenticated("marie", null, List.of());
  }

  @Test
  void aStrangersSessionLivesForMinutes() {
    assertThat(open().getMaxInactiveInterval()).isEqualTo(600);
  }

  @Test
  void theOldestMakesRoom() {
    var first = open();
    var second = open();
    var third = open();
    assertThat(first.isInvalid()).isTrue();
    assertThat(second.isInvalid()).isFalse();
    assertThat(third.isInvalid()).isFalse();
    assertThat(sessions.count()).isEqualTo(2);
  }

  @Test
  void whoeverSignsInIsNobodysRoomAndStaysAsLongAsTheHouseSays() {
    house.setSessionTimeout(480);
    var marie = open();
    becomes(marie, marie());
    for (int i = 0; i < 10; i++) {
      open();
    }
    assertThat(marie.isInvalid()).isFalse();
    assertThat(marie.getMaxInactiveInterval()).isEqualTo(480 * 60);
  }

  @Test
  void nobodyInParticularIsNotSignedIn() {
    var session = open();
    becomes(
        session,
        new AnonymousAuthenticationToken("k", "nobody", List.of(new SimpleGrantedAuthority("X"))));
    assertThat(session.getMaxInactiveInterval()).isEqualTo(600);
    assertThat(sessions.count()).isEqualTo(1);
  }

  @Test
  void aNewIdIsTheSameSession() {
    var session = open();
    String old = session.getId();
    session.changeSessionId();
    sessions.sessionIdChanged(new HttpSessionEvent(session), old);
    becomes(session, marie());
    assertThat(sessions.count()).isZero();
  }

  @Test
  void whatEndedIsForgotten() {
    var session = open();
    sessions.sessionDestroyed(new HttpSessionEvent(session));
    assertThat(sessions.count()).isZero();
  }
}
