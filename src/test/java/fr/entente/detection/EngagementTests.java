package fr.entente.detection;

import static fr.entente.detection.FindingBuilder.at;
import static fr.entente.listening.Label.ACCOUNTING_UNREACHABLE;
import static fr.entente.listening.Label.AGGRESSION;
import static fr.entente.listening.Label.BANK_PROBLEM_HIDDEN;
import static fr.entente.listening.Label.CASH_FLOW_HIDDEN;
import static fr.entente.listening.Label.CRISIS_RISK;
import static fr.entente.listening.Label.EVASIVE_PROMISE;
import static fr.entente.listening.Label.INSOLVENCY_RISK;
import static fr.entente.listening.Label.PERSONAL_VULNERABILITY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.listening.Label;
import fr.entente.listening.Speaker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngagementTests {
  private final Engagement rules = new Engagement(EngagementSettings.usual());

  private List<Response> responses(FindingBuilder... said) {
    return responses(Set.of(), said);
  }

  private List<Response> responses(Set<Label> known, FindingBuilder... said) {
    return rules.of(Stream.of(said).map(FindingBuilder::made).toList(), known).stream()
        .map(Engaged::response)
        .toList();
  }

  private List<Label> waiting(FindingBuilder... said) {
    return Engagement.waiting(
            rules.of(Stream.of(said).map(FindingBuilder::made).toList(), Set.of()))
        .stream()
        .map(e -> e.finding().label())
        .toList();
  }

  @Test
  void oneWeakSignalIsAGentleQuestion() {
    assertThat(responses(at(1).weak(CASH_FLOW_HIDDEN))).containsExactly(Response.QUESTION);
  }

  @Test
  void twoSignalsAreAPromptAndSoIsARepeat() {
    assertThat(responses(at(1).weak(CASH_FLOW_HIDDEN), at(5).weak(BANK_PROBLEM_HIDDEN)))
        .containsExactly(Response.QUESTION, Response.PROMPT);
    assertThat(responses(at(1).weak(CASH_FLOW_HIDDEN), at(5).weak(CASH_FLOW_HIDDEN)))
        .containsExactly(Response.QUESTION, Response.PROMPT);
  }

  @Test
  void oneStrongSignalOffersItsBranch() {
    assertThat(responses(at(1).strong(INSOLVENCY_RISK))).containsExactly(Response.BRANCH);
  }

  @Test
  void aLabelIsShownOncePerCallUnlessItGrowsStronger() {
    assertThat(
            responses(
                at(1).weak(CASH_FLOW_HIDDEN),
                at(20).weak(CASH_FLOW_HIDDEN),
                at(40).weak(CASH_FLOW_HIDDEN),
                at(60).strong(CASH_FLOW_HIDDEN),
                at(80).strong(CASH_FLOW_HIDDEN)))
        .containsExactly(
            Response.QUESTION,
            Response.PROMPT,
            Response.NOTHING,
            Response.BRANCH,
            Response.NOTHING);
  }

  @Test
  void aClearedLabelIsNotAskedAgainInTheSameCall() {
    assertThat(
            responses(
                at(1).strong(CASH_FLOW_HIDDEN).now(FindingState.CLEARED),
                at(90).strong(CASH_FLOW_HIDDEN)))
        .containsExactly(Response.BRANCH, Response.NOTHING);
  }

  @Test
  void aLateArrivalFromBeforeTheAnswerIsNotAskedAgainEither() {
    assertThat(
            responses(
                at(1).weak(CASH_FLOW_HIDDEN),
                at(5).strong(CASH_FLOW_HIDDEN).now(FindingState.CONFIRMED)))
        .containsExactly(Response.NOTHING, Response.BRANCH);
  }

  @Test
  void aClearedSignIsNoFirstSignal() {
    assertThat(
            responses(
                at(1).weak(CASH_FLOW_HIDDEN).now(FindingState.CLEARED),
                at(30).weak(BANK_PROBLEM_HIDDEN)))
        .containsExactly(Response.QUESTION, Response.QUESTION);
  }

  @Test
  void theAgentsOwnWordsAreNeverASign() {
    assertThat(responses(at(1).strong(CRISIS_RISK).by(Speaker.AGENT)))
        .containsExactly(Response.NOTHING);
  }

  @Test
  void anUnknownSpeakerRaisesAQuestionAtMostButACrisisAlwaysAlarms() {
    assertThat(
            responses(
                at(1).strong(INSOLVENCY_RISK).by(Speaker.UNKNOWN),
                at(30).strong(CRISIS_RISK).by(Speaker.UNKNOWN)))
        .containsExactly(Response.QUESTION, Response.ALARM);
  }

  @Test
  void disputeAngerAndVaguePromisesHaveTheirOwnAnswerAndAreNoSignOfDistress() {
    assertThat(
            responses(
                at(1).strong(AGGRESSION),
                at(20).weak(EVASIVE_PROMISE),
                at(40).weak(CASH_FLOW_HIDDEN)))
        .containsExactly(Response.OWN_ANSWER, Response.OWN_ANSWER, Response.QUESTION);
  }

  @Test
  void anUnsureOrSwitchedOffOrKnownSignDoesNothing() {
    assertThat(responses(at(1).weak(CASH_FLOW_HIDDEN).sure(0.05)))
        .containsExactly(Response.NOTHING);
    assertThat(responses(Set.of(INSOLVENCY_RISK), at(1).strong(INSOLVENCY_RISK)))
        .containsExactly(Response.NOTHING);
  }

  @Test
  void aGentleQuestionWaitsAfterWhateverWasShownLast() {
    assertThat(responses(at(1).weak(EVASIVE_PROMISE), at(8).weak(CASH_FLOW_HIDDEN)))
        .containsExactly(Response.OWN_ANSWER, Response.NOTHING);
    assertThat(responses(at(1).weak(EVASIVE_PROMISE), at(12).weak(CASH_FLOW_HIDDEN)))
        .containsExactly(Response.OWN_ANSWER, Response.QUESTION);
  }

  @Test
  void aMinuteAndACallHoldOnlySoManyButACrisisBeatsEveryLimit() {
    var labels =
        List.of(
            CASH_FLOW_HIDDEN,
            BANK_PROBLEM_HIDDEN,
            ACCOUNTING_UNREACHABLE,
            INSOLVENCY_RISK,
            PERSONAL_VULNERABILITY);
    var said =
        IntStream.range(0, labels.size()).mapToObj(i -> at(i + 1).strong(labels.get(i))).toList();
    var all = new ArrayList<>(said);
    all.add(at(10).strong(CRISIS_RISK));
    all.add(at(11).strong(CRISIS_RISK));
    assertThat(responses(all.toArray(FindingBuilder[]::new)))
        .containsExactly(
            Response.BRANCH,
            Response.BRANCH,
            Response.BRANCH,
            Response.NOTHING,
            Response.NOTHING,
            Response.ALARM,
            Response.ALARM);
  }

  @Test
  void aFaintCrisisAlarmsTheFirstTimeAndIsNoWeakerWhenItIsHeardAgain() {
    assertThat(responses(at(1).weak(CRISIS_RISK).sure(0.02), at(9).weak(CRISIS_RISK).sure(0.15)))
        .containsExactly(Response.ALARM, Response.ALARM);
    assertThat(responses(at(1).weak(CASH_FLOW_HIDDEN), at(3).weak(CRISIS_RISK).sure(0.02)))
        .containsExactly(Response.QUESTION, Response.ALARM);
    var confirmed = at(1).weak(CRISIS_RISK).sure(0.15).now(FindingState.CONFIRMED).made();
    assertThat(rules.of(List.of(confirmed), Set.of()).getFirst().alarm()).isTrue();
  }

  @Test
  void theBudgetHoldsInAThousandRandomCalls() {
    var settings = EngagementSettings.usual();
    var random = new Random(7);
    for (int call = 0; call < 1000; call++) {
      var said = new ArrayList<Finding>();
      int second = 0;
      for (int i = 0; i < 30; i++) {
        second += 1 + random.nextInt(9);
        var label = Label.values()[1 + random.nextInt(Label.values().length - 2)];
        said.add((random.nextBoolean() ? at(second).weak(label) : at(second).strong(label)).made());
      }
      var shown =
          rules.of(said, Set.of()).stream().filter(e -> e.response() != Response.NOTHING).toList();
      assertThat(shown.size()).isLessThanOrEqualTo(settings.perCall());
      for (var one : shown) {
        var minute = one.finding().at().minusSeconds(60);
        assertThat(
                shown.stream()
                    .map(e -> e.finding().at())
                    .filter(t -> t.isAfter(minute) && !t.isAfter(one.finding().at())))
            .hasSizeLessThanOrEqualTo(settings.perMinute());
      }
    }
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    var said =
        new ArrayList<>(
            Stream.of(
                    at(1).weak(CASH_FLOW_HIDDEN),
                    at(7).weak(BANK_PROBLEM_HIDDEN),
                    at(30).strong(AGGRESSION),
                    at(45).weak(CASH_FLOW_HIDDEN),
                    at(70).strong(CRISIS_RISK))
                .map(FindingBuilder::made)
                .toList());
    var expected = rules.of(said, Set.of());
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(said, new Random(seed));
      assertThat(rules.of(said, Set.of())).isEqualTo(expected);
    }
  }

  @Test
  void anAlarmIsShownBeforeEverythingAndAPromptBeforeAQuestion() {
    assertThat(waiting(at(1).strong(INSOLVENCY_RISK), at(20).strong(CRISIS_RISK)))
        .containsExactly(CRISIS_RISK, INSOLVENCY_RISK);
    assertThat(waiting(at(1).weak(EVASIVE_PROMISE), at(20).strong(CASH_FLOW_HIDDEN)))
        .containsExactly(CASH_FLOW_HIDDEN, EVASIVE_PROMISE);
  }

  @Test
  void whatIsSaidLaterWaitsBehindWhatIsAsGraveAndIsCountedOnce() {
    assertThat(
            waiting(
                at(1).strong(CASH_FLOW_HIDDEN),
                at(20).strong(INSOLVENCY_RISK),
                at(40).weak(EVASIVE_PROMISE)))
        .containsExactly(CASH_FLOW_HIDDEN, INSOLVENCY_RISK, EVASIVE_PROMISE);
    assertThat(waiting(at(1).weak(EVASIVE_PROMISE), at(20).weak(CASH_FLOW_HIDDEN)))
        .containsExactly(EVASIVE_PROMISE, CASH_FLOW_HIDDEN);
    assertThat(
            waiting(
                at(1).weak(CASH_FLOW_HIDDEN),
                at(20).weak(CASH_FLOW_HIDDEN),
                at(40).strong(CASH_FLOW_HIDDEN)))
        .containsExactly(CASH_FLOW_HIDDEN);
  }

  @Test
  void anAnsweredPromptGivesItsPlaceToWhatWaits() {
    assertThat(
            waiting(
                at(1).weak(CASH_FLOW_HIDDEN),
                at(20).strong(INSOLVENCY_RISK).now(FindingState.CLEARED)))
        .containsExactly(CASH_FLOW_HIDDEN);
    assertThat(waiting(at(20).strong(INSOLVENCY_RISK).now(FindingState.CLEARED))).isEmpty();
  }

  @Test
  void aConfirmedPromptKeepsItsPlaceUntilItIsPutAway() {
    var confirmed = at(1).strong(CASH_FLOW_HIDDEN).now(FindingState.CONFIRMED);
    assertThat(waiting(confirmed, at(20).strong(INSOLVENCY_RISK)))
        .containsExactly(CASH_FLOW_HIDDEN, INSOLVENCY_RISK);
  }

  @Test
  void whatTheScreenPassedOverHidesNothing() {
    assertThat(waiting(at(1).weak(CASH_FLOW_HIDDEN), at(20).weak(AGGRESSION).by(Speaker.AGENT)))
        .containsExactly(CASH_FLOW_HIDDEN);
  }
}
