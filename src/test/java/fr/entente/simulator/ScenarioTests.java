package fr.entente.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioTests {
  private BridgedCall call;

  @BeforeEach
  void openTheExchange() throws IOException {
    call = new BridgedCall();
  }

  @AfterEach
  void close() {
    call.close();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ANSWERS", "VOICEMAIL", "ACCOUNTS_DEPARTMENT", "RESTAURANT_OWNER", "PAYS", "CRISIS"})
  void whoeverPicksUpIsInProgress(Scenario scenario) {
    call.ringDebtor(scenario);
    call.application.awaitStatus("in-progress");
    assertThat(call.debtorStatuses()).startsWith("initiated", "ringing", "in-progress");
  }

  @ParameterizedTest
  @EnumSource(names = {"HANGS_UP", "AGGRESSIVE"})
  void whoeverHangsUpCompletesTheCallByItself(Scenario scenario) {
    call.ringDebtor(scenario);
    var completed = call.application.awaitStatus("completed");
    assertThat(Integer.parseInt(completed.get("CallDuration"))).isPositive();
    assertThat(completed).containsEntry("SequenceNumber", "3");
  }

  @ParameterizedTest
  @CsvSource({"BUSY, busy, 486", "INVALID_NUMBER, failed, 404", "NO_ANSWER, no-answer, 487"})
  void whoeverIsNotReachedEndsTheLegAndLeavesTheAgentAlone(
      Scenario scenario, String status, String sipCode) {
    call.ringDebtor(scenario);
    var end = call.application.awaitStatus(status);
    assertThat(end).containsEntry("SipResponseCode", sipCode).containsEntry("CallDuration", "0");
    var leave = call.application.awaitEvent("participant-leave");
    assertThat(leave)
        .containsEntry("ReasonParticipantLeft", "participant_add_failed")
        .containsEntry("ParticipantLabel", "debtor");
    assertThat(call.exchange.liveCalls()).isEqualTo(1);
    call.application.everySignatureWasGood();
  }

  @Test
  void everyPairOfDigitsHasAScenarioAndHalfOfThemAnswer() {
    var all = IntStream.range(0, 100).mapToObj("+3363998%04d"::formatted).map(Scenario::byNumber);
    assertThat(all.filter(s -> s == Scenario.ANSWERS)).hasSize(50);
    assertThat(Scenario.byNumber("+33639980055")).isEqualTo(Scenario.NO_ANSWER);
    assertThat(Scenario.byNumber("+33639980060")).isEqualTo(Scenario.BUSY);
    assertThat(Scenario.byNumber("+33639980070")).isEqualTo(Scenario.VOICEMAIL);
    assertThat(Scenario.byNumber("+33639980076")).isEqualTo(Scenario.INVALID_NUMBER);
    assertThat(Scenario.byNumber("+33639980079")).isEqualTo(Scenario.HANGS_UP);
    assertThat(Scenario.byNumber("+33639980083")).isEqualTo(Scenario.ACCOUNTS_DEPARTMENT);
    assertThat(Scenario.byNumber("+33639980088")).isEqualTo(Scenario.RESTAURANT_OWNER);
    assertThat(Scenario.byNumber("+33639980092")).isEqualTo(Scenario.AGGRESSIVE);
    assertThat(Scenario.byNumber("+33639980096")).isEqualTo(Scenario.PAYS);
    assertThat(Scenario.byNumber("+33639980099")).isEqualTo(Scenario.CRISIS);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"DESK_PHONE", "NO_ANSWER", "BUSY", "INVALID_NUMBER"},
      mode = EnumSource.Mode.EXCLUDE)
  void everybodyWhoPicksUpHasWordsInBothLanguages(Scenario scenario) {
    var personas = new Personas();
    for (var language : java.util.List.of(java.util.Locale.FRENCH, java.util.Locale.ENGLISH)) {
      for (int n = 0; n < 40; n++) {
        var persona = personas.of(scenario, "+336399800%02d".formatted(n), language, 1);
        assertThat(persona.lines()).hasSizeGreaterThan(1);
      }
    }
  }
}
