package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From where a row stands to the state of its account.
class LifeRuleTests {
  private static final Instant THEN = Instant.parse("2026-11-20T09:00:00Z");
  private static final AgentId OWNER = new AgentId(4);

  @ParameterizedTest
  @CsvSource({
    "READY,    AMOUNT,            ,              false, , READY,       CALL",
    "WAITING,  AMOUNT,            recycle.busy,  false, , READY,       CALL",
    "WAITING,  CRISIS_REVIEW,     crisis,        false, , READY,       CALL",
    "HELD,     CALLBACK,          ,              false, , HELD,        FINISH",
    "READY,    CALLBACK,          ,              false, , CALLED_BACK, CALL_BACK",
    "RESERVED, CALLBACK,          ,              false, , CALLED_BACK, CALL_BACK",
    "WAITING,  CALLBACK,          callback,      false, , CALLED_BACK, CALL_BACK",
    "WAITING,  AMOUNT,            commitment,    false, , PROMISED,    PAYMENT",
    "BLOCKED,  CALLBACK,          hold.CRISIS,   false, , ON_HOLD,     HOLD_ENDS",
    "BLOCKED,  AMOUNT,            hold.DECEASED, true,  , ON_HOLD,     LIFT_HOLD",
    "ASIDE,    BROKEN_COMMITMENT, attempts.busy, true,  WRITE,  SET_ASIDE, WRITE",
    "ASIDE,    AMOUNT,            unworkable.x,  true,  NUMBER, SET_ASIDE, NUMBER",
    "DISPUTED, PREVENTIVE,        dispute,       true,  , IN_DISPUTE,  ANSWER_DISPUTE",
    "CLOSED,   CALLBACK,          settled,       false, , CLOSED,      NONE"
  })
  void eachPlaceIsOneState(
      NextAction.State state,
      Tier tier,
      String reason,
      boolean decision,
      WayOut way,
      LifeState life,
      WayOut out) {
    var next = new NextAction(state, tier, reason, THEN, OWNER, decision, way);
    assertThat(next.life()).isEqualTo(new Life(life, reason, OWNER, THEN, out));
  }

  @Test
  void everyPlaceIsAState() {
    List<LifeState> states = new ArrayList<>();
    for (var state : NextAction.State.values()) {
      for (var tier : Tier.values()) {
        states.add(
            new NextAction(state, tier, "commitment", THEN, null, true, null).life().state());
      }
    }
    assertThat(EnumSet.copyOf(states)).isEqualTo(EnumSet.allOf(LifeState.class));
  }

  @ParameterizedTest
  @CsvSource({
    "DECISION, true", "WRITE, true", "NUMBER, true", "ANSWER_DISPUTE, true", "LIFT_HOLD, true",
    "CALL_BACK, true", "CALL, false", "FINISH, false", "PAYMENT, false", "HOLD_ENDS, false"
  })
  void onlyWhatSomebodyWasToDoIsLate(WayOut out, boolean late) {
    var life = new Life(LifeState.SET_ASIDE, "x", null, THEN, out);
    assertThat(life.late(THEN.plusSeconds(1))).isEqualTo(late);
    assertThat(life.late(THEN)).isFalse();
  }
}
