package fr.entente.detection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.listening.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class WordRemovalTests {
  private static final String FIRST = "+33199000061";
  private static final String SECOND = "+33199000062";

  @Autowired WordRemoval removal;
  @Autowired Calls calls;
  @Autowired ApplicationContext spring;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private CallId call;
  private CallId other;

  @BeforeEach
  void twoCallsOnWhichMuchWasSaid() {
    var floor = new Floor(jdbc, calls, clock);
    call = floor.dialled(floor.agent(), floor.account(FIRST), FIRST);
    other = floor.dialled(floor.agent(), floor.account(SECOND), SECOND);
    var heard = new Heard(spring);
    for (CallId each : new CallId[] {call, other}) {
      calls.heard(each, 7, true, "On saute des repas.", true, clock.instant());
      heard.strong(each, 8, Label.PERSONAL_VULNERABILITY, "Je sors de l'hôpital");
    }
  }

  private int count(String sql, CallId of) {
    return jdbc.sql("SELECT COUNT(*) FROM " + sql).param(of.value()).query(Integer.class).single();
  }

  private WordRemoval.Removed remove() {
    return RunAs.system(() -> removal.of(call));
  }

  @Test
  void everyWordOfTheCallGoesAndWhatWentIsSaid() {
    assertThat(remove()).isEqualTo(new WordRemoval.Removed(2, 1));
    assertThat(count("utterance WHERE call_id = ?", call)).isZero();
    assertThat(count("turn_to_read WHERE call_id = ?", call)).isZero();
    assertThat(
            count(
                "finding WHERE call_id = ? AND (evidence <> '' OR excerpt IS NOT NULL OR sequence IS"
                    + " NOT NULL)",
                call))
        .isZero();
  }

  @Test
  void theSignStaysWithoutItsWords() {
    remove();
    assertThat(count("finding WHERE call_id = ? AND state = 'SUSPECTED'", call)).isEqualTo(1);
  }

  @Test
  void anotherCallKeepsItsWords() {
    remove();
    assertThat(count("utterance WHERE call_id = ?", other)).isEqualTo(2);
    assertThat(count("finding WHERE call_id = ? AND evidence <> ''", other)).isEqualTo(1);
  }

  @Test
  void askedForAgainThereIsNothingLeftToRemove() {
    remove();
    assertThat(remove()).isEqualTo(new WordRemoval.Removed(0, 0));
    assertThat(count("call_journal WHERE kind = 'words_removed' AND call_id = ?", call))
        .isEqualTo(2);
  }
}
