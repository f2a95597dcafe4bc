package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.calls.Facet;
import fr.entente.worklist.Recycling.After;
import fr.entente.worklist.Recycling.Streak;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecyclingTests {
  private static final Instant NOW = Instant.parse("2026-11-17T09:00:00Z");
  private static final Duration DELAY = Duration.ofHours(4);

  private static After after(Set<Facet> facets, int inARow, int most) {
    return after(facets, inARow, most, false);
  }

  private static After after(Set<Facet> facets, int inARow, int most, boolean reachable) {
    return Recycling.after("code", facets, new Streak(inARow, false), DELAY, most, reachable, NOW);
  }

  @Test
  void afterAWrongNumberTheNextOneIsRungAtOnceAndWithoutOneSomebodyFindsOne() {
    assertThat(after(Set.of(Facet.UNWORKABLE), 1, 1, true)).isEqualTo(new After.Back(NOW));
    assertThat(after(Set.of(Facet.UNWORKABLE), 1, 1, false))
        .isEqualTo(new After.FindNumber(NOW.plus(DELAY)));
  }

  @Test
  void anOrdinaryOutcomeComesBackAfterItsDelay() {
    assertThat(after(Set.of(), 1, 6)).isEqualTo(new After.Back(NOW.plus(DELAY)));
  }

  @Test
  void theLastAllowedAttemptLeavesTheListForALeadToDecide() {
    assertThat(after(Set.of(), 5, 6)).isInstanceOf(After.Back.class);
    assertThat(after(Set.of(), 6, 6)).isEqualTo(new After.Aside("attempts.code"));
  }

  @Test
  void anAgreedOutcomeIsNeverTheLastAttempt() {
    assertThat(after(Set.of(Facet.CALLBACK), 9, 6)).isInstanceOf(After.Back.class);
    assertThat(after(Set.of(Facet.PROMISE), 9, 6)).isInstanceOf(After.Back.class);
  }

  @Test
  void aStopAndAFinalOutcomeLeaveTheListAtOnce() {
    assertThat(after(Set.of(Facet.STOP), 1, 6)).isEqualTo(new After.Aside("stop.code"));
    assertThat(after(Set.of(Facet.FINAL), 1, 6)).isEqualTo(new After.Aside("final.code"));
  }

  @Test
  void aWrongNumberComesBackWhileAnotherNumberIsLeftButNotForEver() {
    assertThat(wrongNumber(2)).isEqualTo(new After.Back(NOW));
    assertThat(wrongNumber(3)).isEqualTo(new After.Aside("unworkable.code"));
  }

  private static After wrongNumber(int inARow) {
    var streak = new Streak(inARow, false);
    return Recycling.after("code", Set.of(Facet.UNWORKABLE), streak, DELAY, 1, true, NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "unworkable.wrong_number, NUMBER, true",
    "attempts.no_answer, WRITE, true",
    "attempts.busy, WRITE, true",
    "attempts.voicemail, WRITE, true",
    "attempts.gatekeeper, WRITE, true",
    "attempts.refused_identity, WRITE, true",
    "attempts.refuses_to_pay, DECISION, false",
    "attempts.aggressive, DECISION, false",
    "attempts.vulnerability, DECISION, false",
    "stop.insolvency, DECISION, false",
    "stop.crisis, DECISION, false",
    "something.new, DECISION, false"
  })
  void whoeverLeavesTheListHasAWayOutAnOwnerAndADay(String reason, WayOut way, boolean ofAgent) {
    var rule = AsideRule.of(reason);
    assertThat(rule.way()).isEqualTo(way);
    assertThat(rule.ofAgent()).isEqualTo(ofAgent);
    assertThat(rule.within()).isBetween(Duration.ofDays(1), Duration.ofDays(14));
  }

  @Test
  void speakingWithTheDebtorBeginsANewStreak() {
    assertThat(new Streak(4, false).next(true)).isEqualTo(new Streak(1, true));
    assertThat(new Streak(4, false).next(false)).isEqualTo(new Streak(5, false));
  }

  @Test
  void withoutALimitEveryAttemptComesBack() {
    assertThat(after(Set.of(), 9, 0)).isInstanceOf(After.Back.class);
  }
}
