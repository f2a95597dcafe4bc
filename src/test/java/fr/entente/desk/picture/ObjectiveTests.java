package fr.entente.desk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.worklist.Tier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectiveTests {
  @ParameterizedTest
  @CsvSource({
    "CRISIS_REVIEW,     first-call-company, false, 0, false, CARE",
    "BROKEN_COMMITMENT, broken-promise,     false, 3, true,  UNDERSTAND_BREAK",
    "BROKEN_COMMITMENT, missed-instalment,  true,  3, true,  UNDERSTAND_BREAK",
    "PREVENTIVE,        preventive,         false, 0, false, PREVENT",
    "AMOUNT,            first-call-company, false, 0, false, OBTAIN_PAYMENT",
    "AMOUNT,            first-call-person,  false, 1, true,  OBTAIN_DATE",
    "AMOUNT,            first-call-company, false, 2, true,  QUALIFY_REASON",
    "CALLBACK,          first-call-company, true,  1, false, CONFIRM_PLAN"
  })
  void everyCallHasOneObjectiveBeforeItIsDialled(
      Tier tier, String script, boolean plan, int contacts, boolean late, Objective expected) {
    assertThat(Objective.of(tier, script, plan, contacts, late)).isEqualTo(expected);
  }
}
