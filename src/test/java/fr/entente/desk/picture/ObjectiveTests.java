package fr.entente.desk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectiveTests {
  @ParameterizedTest
  @CsvSource({
    "AFTER_CRISIS,      false, 0, false, CARE",
    "AFTER_CARE,        false, 2, true,  CARE",
    "BROKEN_PROMISE,    false, 3, true,  UNDERSTAND_BREAK",
    "MISSED_INSTALMENT, true,  3, true,  UNDERSTAND_BREAK",
    "BEFORE_DUE,        false, 0, false, PREVENT",
    "FIRST_CALL,        false, 0, false, OBTAIN_PAYMENT",
    "FIRST_CALL,        false, 1, true,  OBTAIN_DATE",
    "FIRST_CALL,        false, 2, true,  QUALIFY_REASON",
    "FIRST_CALL,        true,  1, false, CONFIRM_PLAN",
    "CALLBACK,          true,  1, false, KEEP_WORD",
    "LAST_AMICABLE,     false, 3, true,  SAY_WHAT_FOLLOWS",
    "INCOMING,          false, 0, false, ANSWER"
  })
  void everyCallHasOneObjectiveBeforeItIsDialled(
      Situation situation, boolean plan, int contacts, boolean late, Objective expected) {
    assertThat(Objective.of(situation, plan, contacts, late)).isEqualTo(expected);
  }
}
