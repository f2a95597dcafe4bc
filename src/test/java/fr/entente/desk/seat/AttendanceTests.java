package fr.entente.desk.seat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.agents.SignIn;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.desk.AgentDesk;
import fr.entente.desk.line.AgentLine;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// An agent whose browser is gone is not given to the floor as ready, and does not lock herself
/// out.
@EntenteTest
class AttendanceTests {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired Attendance attendance;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private AgentId claire;
  private Seat seat;
  private AutoCloseable attending;
  private long heard;
  private boolean connected;
  private boolean beats = true;

  @BeforeEach
  void sitDown() {
    claire = new Floor(jdbc, calls, clock).agent();
    seat = new Seat(claire, "tab", "screen");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
    assertThat(desk.enter(seat)).isTrue();
    attending = desk.attend(seat, () -> new SignOfLife(beats ? ++heard : heard, connected));
  }

  @AfterEach
  void signOut() throws Exception {
    attending.close();
    SecurityContextHolder.clearContext();
  }

  private void lasts(Duration length) {
    for (long pass = 0; pass < length.dividedBy(Attendance.PASS); pass++) {
      clock.forward(Attendance.PASS);
      attendance.note();
      RunAs.system(attendance::review);
    }
  }

  private Presence presence() {
    return agents.presence(claire).presence();
  }

  @Test
  void aScreenThatIsHeardOfKeepsItsAgentReady() {
    lasts(MINUTE.multipliedBy(5));
    assertThat(presence()).isEqualTo(Presence.READY);
    assertThat(desk.enter(new Seat(claire, "another tab", "another"))).isFalse();
  }

  @Test
  void anAgentWhoseBrowserIsGoneIsNoLongerReadyWithinAMinute() {
    lasts(MINUTE);
    beats = false;
    lasts(MINUTE);
    assertThat(presence()).isEqualTo(Presence.OFFLINE);
  }

  @Test
  void aPageInTheBackgroundBeatsOnceAMinuteAndItsAgentStaysReady() {
    connected = true;
    for (int minute = 0; minute < 5; minute++) {
      beats = false;
      lasts(MINUTE);
      heard++;
    }
    assertThat(presence()).isEqualTo(Presence.READY);
  }

  @Test
  void aLineThatWasCutWithoutAWordDoesNotKeepAnAgentReadyForEver() {
    connected = true;
    beats = false;
    lasts(MINUTE.multipliedBy(3));
    assertThat(presence()).isEqualTo(Presence.OFFLINE);
  }

  @Test
  void aScreenThatComesBackMakesItsAgentReadyAgain() {
    beats = false;
    lasts(MINUTE);
    beats = true;
    lasts(Attendance.PASS);
    assertThat(presence()).isEqualTo(Presence.READY);
    assertThat(desk.holds(seat)).isTrue();
  }

  @Test
  void aScreenThatIsGoneDoesNotKeepTheNextTabOut() {
    beats = false;
    lasts(MINUTE);
    Seat next = new Seat(claire, "another tab", "another");
    assertThat(desk.enter(next)).isTrue();
    assertThat(desk.holds(seat)).isFalse();
    assertThat(presence()).isEqualTo(Presence.READY);
  }

  @Test
  void aClosedTabLetsTheNextOneInAtOnce() {
    desk.leave(seat);
    assertThat(desk.enter(new Seat(claire, "another tab", "another"))).isTrue();
  }

  @Test
  void aSessionThatEndsWithNobodySignedInLeavesTheDesk() {
    SecurityContextHolder.clearContext();
    desk.leave(seat);
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
    assertThat(desk.enter(new Seat(claire, "another tab", "another"))).isTrue();
  }

  @Test
  void whoIsAwayForAPauseStaysInIt() {
    line.pause(seat);
    beats = false;
    lasts(MINUTE.multipliedBy(2));
    assertThat(presence()).isEqualTo(Presence.PAUSED);
  }
}
