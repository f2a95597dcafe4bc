package fr.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.commitments.Commitments;
import fr.entente.kernel.CallId;
import fr.entente.outreach.Writing;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/// Why a debtor does not pay: coded, dated, and for those who call.
@EntenteTest
@WithMockUser(roles = "AGENT")
class ObstaclesTests {
  private static final CallId CALL = new CallId(7);
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Obstacles obstacles;
  private Writing writing;

  @BeforeEach
  void aCompanyThatOwes() {
    writing = new Writing(jdbc, commitments, clock);
  }

  private boolean note(Stance stance, Cause cause, String words) {
    return obstacles.note(writing.account, stance, cause, words, CALL, writing.agent);
  }

  private Obstacle latest() {
    return obstacles.latest(writing.account).orElseThrow();
  }

  @Test
  void theCauseIsKeptWithItsDayAndItsCall() {
    assertThat(note(Stance.CANNOT, Cause.CUSTOMERS_PAY_LATE, " un gros client ")).isTrue();
    assertThat(latest())
        .isEqualTo(
            new Obstacle(
                writing.account,
                Stance.CANNOT,
                Cause.CUSTOMERS_PAY_LATE,
                "un gros client",
                LocalDate.now(clock),
                CALL,
                writing.agent));
  }

  @Test
  void saidTwiceItIsNotedOnceAndSaidOtherwiseItIsNotedAnew() {
    note(Stance.CANNOT, Cause.UNSAID, "");
    note(Stance.CANNOT, Cause.UNSAID, "");
    note(Stance.CANNOT, Cause.BANK, "plafond");
    note(Stance.CANNOT, Cause.UNSAID, "");
    assertThat(obstacles.of(writing.account))
        .extracting(Obstacle::cause)
        .containsExactly(Cause.BANK, Cause.UNSAID);
    note(Stance.WILL_NOT, Cause.UNSAID, "");
    assertThat(latest().stance()).isEqualTo(Stance.WILL_NOT);
    clock.forward(Duration.ofDays(1));
    note(Stance.WILL_NOT, Cause.UNSAID, "");
    assertThat(obstacles.of(writing.account)).hasSize(4);
  }

  @Test
  void aCauseThatIsNoneOfTheTwoIsRefused() {
    assertThat(note(Stance.CANNOT, Cause.NO_REASON, "")).isFalse();
    assertThat(note(Stance.WILL_NOT, Cause.INCOME_LOST, "")).isFalse();
    assertThat(obstacles.latest(writing.account)).isEmpty();
  }

  @Test
  void companiesAndPersonsHaveTheirOwnCausesAndHealthHasNone() {
    assertThat(Cause.of(Stance.CANNOT, DebtorKind.COMPANY))
        .contains(Cause.KEY_STAFF_LEFT, Cause.PERSONAL, Cause.OTHER)
        .doesNotContain(Cause.INCOME_LOST, Cause.NO_REASON);
    assertThat(Cause.of(Stance.CANNOT, DebtorKind.PERSON))
        .contains(Cause.INCOME_LOST, Cause.PERSONAL)
        .doesNotContain(Cause.NEW_COMPETITOR);
    assertThat(Cause.values()).extracting(Cause::name).noneMatch(name -> name.contains("ILL"));
  }

  @Test
  @WithMockUser(roles = "MANAGER")
  void hardshipIsForThoseWhoCall() {
    assertThatThrownBy(() -> obstacles.latest(writing.account))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void whatWasSaidStays() {
    note(Stance.CANNOT, Cause.BANK, "plafond");
    assertThatThrownBy(() -> jdbc.sql("UPDATE obstacle SET cause = 'OTHER'").update())
        .isInstanceOf(DataAccessException.class);
  }
}
