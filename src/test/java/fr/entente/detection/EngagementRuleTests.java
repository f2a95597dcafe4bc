package fr.entente.detection;

import static fr.entente.detection.EngagementRule.*;
import static fr.entente.detection.FindingBuilder.at;
import static fr.entente.listening.Label.AGGRESSION;
import static fr.entente.listening.Label.BANK_PROBLEM_HIDDEN;
import static fr.entente.listening.Label.CASH_FLOW_HIDDEN;
import static fr.entente.listening.Label.CRISIS_RISK;
import static fr.entente.listening.Label.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.listening.Label;
import fr.entente.listening.Speaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngagementRuleTests {
  private static final EngagementSettings USUAL = EngagementSettings.usual();

  private static EngagementCase of(FindingBuilder sign, Engaged... before) {
    return of(sign, Response.NOTHING, before);
  }

  private static EngagementCase of(FindingBuilder sign, Response wanted, Engaged... before) {
    return new EngagementCase(
        sign.made(), Arrays.asList(before), Set.of(), Set.of(), USUAL, wanted);
  }

  private static Engaged answered(FindingBuilder sign, Response response, EngagementRule rule) {
    return new Engaged(sign.made(), response, rule);
  }

  private static Engaged asked(FindingBuilder sign) {
    return answered(sign, Response.QUESTION, ONE_WEAK);
  }

  private static Engaged[] asked(int... seconds) {
    List<Engaged> all = new ArrayList<>();
    for (int second : seconds) {
      all.add(asked(at(second).weak(BANK_PROBLEM_HIDDEN)));
    }
    return all.toArray(Engaged[]::new);
  }

  @Test
  void onlyTheAgentsOwnWordsAreNotTheDebtors() {
    assertThat(NOT_THE_DEBTOR.applies(of(at(1).by(Speaker.AGENT)))).isTrue();
    assertThat(NOT_THE_DEBTOR.applies(of(at(1)))).isFalse();
    assertThat(UNKNOWN_SPEAKER.applies(of(at(1).by(Speaker.UNKNOWN)))).isTrue();
    assertThat(UNKNOWN_SPEAKER.applies(of(at(1)))).isFalse();
  }

  @Test
  void aCrisisIsFaintBelowItsThresholdWhenItIsHeardForTheFirstTime() {
    assertThat(faint(at(9).weak(CRISIS_RISK).sure(0.19))).isTrue();
    assertThat(faint(at(9).weak(CRISIS_RISK).sure(0.2))).isFalse();
    assertThat(faint(at(9).weak(CASH_FLOW_HIDDEN).sure(0.15))).isFalse();
    assertThat(faint(at(9).weak(CRISIS_RISK).sure(0.15).from(Source.CARD))).isFalse();
    var before = asked(at(1).weak(CRISIS_RISK).sure(0.15));
    assertThat(faint(at(9).weak(CRISIS_RISK).sure(0.15), before)).isFalse();
    assertThat(CRISIS.applies(of(at(9).weak(CRISIS_RISK)))).isTrue();
    assertThat(CRISIS.applies(of(at(9)))).isFalse();
  }

  @Test
  void noCrisisIsTooFaintToAlarmUnlessSomebodySetsSo() {
    assertThat(FAINT_CRISIS.applies(of(at(9).weak(CRISIS_RISK).sure(0.001)))).isFalse();
    assertThat(CRISIS.applies(of(at(9).weak(CRISIS_RISK).sure(0.001)))).isTrue();
  }

  private static boolean faint(FindingBuilder sign, Engaged... before) {
    return FAINT_CRISIS.applies(
        new EngagementCase(
            sign.made(),
            Arrays.asList(before),
            Set.of(),
            Set.of(),
            settings(0.2, Set.of()),
            Response.NOTHING));
  }

  private static EngagementSettings settings(double alarmFrom, Set<Label> off) {
    return new EngagementSettings(
        0.3,
        0.6,
        alarmFrom,
        Duration.ofSeconds(10),
        8,
        3,
        off,
        Duration.ofDays(14),
        Duration.ofMinutes(30));
  }

  @Test
  void aTickedCardIsNotWeighed() {
    assertThat(DECLARED.applies(of(at(1).from(Source.CARD)))).isTrue();
    assertThat(DECLARED.applies(of(at(1)))).isFalse();
  }

  @Test
  void aSignIsUnsureBelowTheTriggerOnly() {
    assertThat(NO_SIGN.applies(of(at(1).weak(NONE)))).isTrue();
    assertThat(NO_SIGN.applies(of(at(1)))).isFalse();
    assertThat(UNSURE.applies(of(at(1).sure(0.29)))).isTrue();
    assertThat(UNSURE.applies(of(at(1).sure(0.3)))).isFalse();
  }

  @Test
  void aSwitchedOffLabelIsQuietAndOthersAreNot() {
    var off = settings(0, Set.of(Label.EVASIVE_PROMISE));
    assertThat(quietWith(off, Label.EVASIVE_PROMISE)).isTrue();
    assertThat(quietWith(off, CASH_FLOW_HIDDEN)).isFalse();
  }

  private static boolean quietWith(EngagementSettings settings, Label heard) {
    return SWITCHED_OFF.applies(
        new EngagementCase(
            at(1).weak(heard).made(), List.of(), Set.of(), Set.of(), settings, Response.NOTHING));
  }

  @Test
  void whatAHoldOrAnAnswerSaidIsNotAskedAgain() {
    var said = Set.of(CASH_FLOW_HIDDEN);
    var known =
        new EngagementCase(at(9).made(), List.of(), Set.of(), said, USUAL, Response.NOTHING);
    assertThat(KNOWN.applies(known)).isTrue();
    assertThat(KNOWN.applies(of(at(9)))).isFalse();
    var answered =
        new EngagementCase(at(9).made(), List.of(), said, Set.of(), USUAL, Response.NOTHING);
    assertThat(ALREADY_ANSWERED.applies(answered)).isTrue();
    assertThat(ALREADY_ANSWERED.applies(of(at(9)))).isFalse();
    var own = at(9).now(FindingState.CONFIRMED).made();
    assertThat(
            ALREADY_ANSWERED.applies(
                new EngagementCase(own, List.of(), said, Set.of(), USUAL, Response.NOTHING)))
        .isFalse();
  }

  @Test
  void angerHasItsOwnScriptAndDistressHasNot() {
    assertThat(OWN_SCRIPT.applies(of(at(1).weak(AGGRESSION)))).isTrue();
    assertThat(OWN_SCRIPT.applies(of(at(1)))).isFalse();
    assertThat(ONE_STRONG.applies(of(at(1).strong(CASH_FLOW_HIDDEN)))).isTrue();
    assertThat(ONE_STRONG.applies(of(at(1)))).isFalse();
  }

  @Test
  void anotherSignIsASecondSignalAndTheSameSignARepeat() {
    var other = asked(at(1).weak(BANK_PROBLEM_HIDDEN).sure(0.3));
    var same = asked(at(1).weak(CASH_FLOW_HIDDEN));
    assertThat(TWO_SIGNALS.applies(of(at(9), other))).isTrue();
    assertThat(TWO_SIGNALS.applies(of(at(9), same))).isFalse();
    assertThat(REPEATED.applies(of(at(9), same))).isTrue();
    assertThat(REPEATED.applies(of(at(9), other))).isFalse();
  }

  @Test
  void whatIsNoSignOfDistressIsNoSignalEither() {
    for (var before :
        List.of(
            at(1).weak(AGGRESSION),
            at(1).weak(BANK_PROBLEM_HIDDEN).by(Speaker.AGENT),
            at(1).weak(BANK_PROBLEM_HIDDEN).now(FindingState.CLEARED),
            at(1).weak(BANK_PROBLEM_HIDDEN).sure(0.29))) {
      assertThat(TWO_SIGNALS.applies(of(at(9), asked(before)))).isFalse();
    }
  }

  @Test
  void aLabelIsQuietUntilMoreIsWantedThanWasShown() {
    var asked = asked(at(1));
    assertThat(ALREADY_SHOWN.applies(of(at(9), Response.QUESTION, asked))).isTrue();
    assertThat(ALREADY_SHOWN.applies(of(at(9), Response.PROMPT, asked))).isFalse();
    assertThat(ALREADY_SHOWN.applies(of(at(9), Response.QUESTION))).isFalse();
    var card = answered(at(1).from(Source.CARD), Response.PROMPT, DECLARED);
    assertThat(ALREADY_SHOWN.applies(of(at(9), Response.QUESTION, card))).isFalse();
  }

  @Test
  void aCallAndAMinuteAreFullAtTheirLimits() {
    int[] eight = {1, 101, 201, 301, 401, 501, 601, 701};
    assertThat(CALL_FULL.applies(of(at(900), Response.QUESTION, asked(eight)))).isTrue();
    assertThat(CALL_FULL.applies(of(at(900), Response.QUESTION, asked(Arrays.copyOf(eight, 7)))))
        .isFalse();
    assertThat(MINUTE_FULL.applies(of(at(61), Response.QUESTION, asked(2, 30, 60)))).isTrue();
    assertThat(MINUTE_FULL.applies(of(at(61), Response.QUESTION, asked(1, 30, 60)))).isFalse();
  }

  @Test
  void whatInterruptedNobodyFillsNothing() {
    var quiet = answered(at(60), Response.NOTHING, UNSURE);
    var card = answered(at(60).from(Source.CARD), Response.PROMPT, DECLARED);
    assertThat(MINUTE_FULL.applies(of(at(61), Response.QUESTION, quiet, quiet, quiet))).isFalse();
    assertThat(MINUTE_FULL.applies(of(at(61), Response.QUESTION, card, card, card))).isFalse();
  }

  @Test
  void aQuestionWaitsTenSecondsAndAPromptDoesNot() {
    assertThat(COOL_DOWN.applies(of(at(20), Response.QUESTION, asked(11)))).isTrue();
    assertThat(COOL_DOWN.applies(of(at(20), Response.QUESTION, asked(10)))).isFalse();
    assertThat(COOL_DOWN.applies(of(at(20), Response.PROMPT, asked(11)))).isFalse();
  }

  @Test
  void aCrisisACardAndEveryRefusalSettleTheMatter() {
    assertThat(EngagementRule.values())
        .filteredOn(EngagementRule::last)
        .contains(NOT_THE_DEBTOR, FAINT_CRISIS, CRISIS, DECLARED, COOL_DOWN)
        .doesNotContain(OWN_SCRIPT, UNKNOWN_SPEAKER, ONE_STRONG, TWO_SIGNALS, REPEATED, ONE_WEAK);
    assertThat(EngagementRule.values())
        .filteredOn(EngagementRule::keepsQuiet)
        .containsExactly(ALREADY_SHOWN, CALL_FULL, MINUTE_FULL, COOL_DOWN);
  }
}
