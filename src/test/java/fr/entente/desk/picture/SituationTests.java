package fr.entente.desk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.worklist.BrokenWord;
import java.util.Arrays;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SituationTests {
  // incoming, crisis, vulnerable, callback, broken, overdue, days late, talks, refusals, agreed
  @ParameterizedTest
  @CsvSource({
    "true,  true,  true,  true,  PLAN,    true,  120, 3, 2, false, INCOMING",
    "false, true,  true,  true,  PLAN,    true,  120, 3, 2, false, AFTER_CRISIS",
    "false, false, true,  true,  PLAN,    true,  120, 3, 2, false, AFTER_CARE",
    "false, false, false, true,  PROMISE, true,  120, 3, 2, false, CALLBACK",
    "false, false, false, false, PLAN,    true,  120, 3, 2, false, MISSED_INSTALMENT",
    "false, false, false, false, PROMISE, true,  120, 3, 2, false, BROKEN_PROMISE",
    "false, false, false, false, ,        false, 0,   3, 2, false, BEFORE_DUE",
    "false, false, false, true,  ,        false, 0,   0, 0, false, CALLBACK",
    "false, false, false, false, ,        true,  90,  1, 0, false, LAST_AMICABLE",
    "false, false, false, false, ,        true,  10,  2, 2, false, LAST_AMICABLE",
    "false, false, false, false, ,        true,  89,  1, 1, false, FIRST_CALL",
    "false, false, false, false, ,        true,  400, 0, 0, false, FIRST_CALL",
    "false, false, false, false, ,        true,  120, 2, 2, true,  FIRST_CALL",
    "false, false, false, false, ,        true,  5,   0, 0, false, FIRST_CALL"
  })
  void theFirstRuleThatHoldsIsTheSituation(
      boolean incoming,
      boolean crisis,
      boolean vulnerable,
      boolean callback,
      @Nullable BrokenWord broken,
      boolean overdue,
      int daysLate,
      int talks,
      int refusals,
      boolean agreed,
      Situation expected) {
    assertThat(
            Situation.of(
                new Situation.Facts(
                    incoming,
                    crisis,
                    vulnerable,
                    callback,
                    broken,
                    overdue,
                    daysLate,
                    90,
                    talks,
                    refusals,
                    agreed)))
        .isEqualTo(expected);
  }

  @Test
  void everySituationHasAScriptOfItsOwnAndIsKnownByIt() {
    var keys = new HashSet<String>();
    for (Situation situation : Situation.values()) {
      assertThat(keys.add(situation.script(true))).as("%s", situation).isTrue();
      assertThat(Situation.ofScript(situation.script(true))).isEqualTo(situation);
      assertThat(Situation.ofScript(situation.script(false))).isEqualTo(situation);
    }
    assertThat(keys).hasSameSizeAs(Arrays.asList(Situation.values()));
  }
}
