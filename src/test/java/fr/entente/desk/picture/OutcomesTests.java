package fr.entente.desk.picture;

import static fr.entente.calls.CallStatus.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.calls.CallStatus;
import fr.entente.calls.Disposition;
import fr.entente.desk.Cases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTests {
  private static final Instant NOON = Instant.parse("2026-11-17T11:00:00Z");
  private static final List<Disposition> CODES =
      Stream.of("promise", "plan", "callback", "no_answer", "busy", "wrong_number", "gatekeeper")
          .map(code -> new Disposition(code, Set.of(), Duration.ZERO, 1))
          .toList();

  @ParameterizedTest
  @CsvSource({
    "NO_ANSWER, no_answer",
    "CANCELLED, no_answer",
    "BUSY,      busy",
    "FAILED,    no_answer",
    "COMPLETED, gatekeeper"
  })
  void theLineProposesWhenNobodyElseDoes(CallStatus status, String expected) {
    var call = Cases.call(status, NOON, null, null);
    assertThat(Outcomes.propose(Draft.blank(1, "c"), call, "callback", CODES)).isEqualTo(expected);
  }

  @Test
  void onlyANumberThatDoesNotExistIsProposedAsWrong() {
    var call = Cases.call(FAILED, null, null, null, "telephony.debtor.unreachable");
    assertThat(Outcomes.ofTheLine(call)).isEqualTo(KnownOutcome.WRONG_NUMBER);
    var busyNetwork = Cases.call(FAILED, null, null, null, "telephony.debtor.failed");
    assertThat(Outcomes.ofTheLine(busyNetwork)).isEqualTo(KnownOutcome.NO_ANSWER);
  }

  @Test
  void whatWasAgreedWinsOverTheLineAndTheAgentOverBoth() {
    var call = Cases.call(CallStatus.COMPLETED, NOON, null, null);
    var agreed = Draft.blank(1, "c").outcome("plan");
    assertThat(Outcomes.propose(agreed, call, "callback", CODES)).isEqualTo("plan");
    assertThat(Outcomes.propose(agreed.chosen("busy"), call, "callback", CODES)).isEqualTo("busy");
  }

  @ParameterizedTest
  @CsvSource({
    "telephony.agent.busy,      telephony.agent.busy",
    "telephony.agent.no_key,    telephony.agent.no_key",
    "telephony.error.20429,     telephony.error.20429",
    ",                          desk.rang_nobody"
  })
  void aCallThatRangNobodySaysWhy(String failure, String why) {
    var call = Cases.call(FAILED, null, null, null, failure);
    assertThat(Outcomes.whyNobody(Draft.blank(1, "c"), call)).isEqualTo(why);
  }

  @Test
  void aNumberThatDoesNotExistAndWhatWasDecidedAreOutcomesThoughNobodyRang() {
    var nowhere = Cases.call(FAILED, null, null, null, "telephony.debtor.unreachable");
    assertThat(Outcomes.whyNobody(Draft.blank(1, "c"), nowhere)).isNull();
    var own = Cases.call(FAILED, null, null, null, "telephony.agent.busy");
    assertThat(Outcomes.whyNobody(Draft.blank(1, "c").chosen("callback"), own)).isNull();
    var rang = Cases.call(CallStatus.NO_ANSWER, null, null, null, null);
    assertThat(Outcomes.whyNobody(Draft.blank(1, "c"), rang)).isNull();
  }

  @Test
  void aConversationWithoutAnOutcomeFallsBackToTheConfiguredCode() {
    var call = Cases.call(CallStatus.COMPLETED, NOON, NOON, null);
    assertThat(Outcomes.propose(Draft.blank(1, "c"), call, "callback", CODES))
        .isEqualTo("callback");
  }

  @Test
  void aCodeNobodyKnowsIsNotProposed() {
    var call = Cases.call(CallStatus.BUSY, null, null, null);
    assertThat(Outcomes.propose(Draft.blank(1, "c").outcome("magic"), call, "callback", CODES))
        .isEqualTo("busy");
  }
}
