package fr.entente.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstructionsTests {
  private final Instructions instructions =
      new Instructions(TestSettings.simulated("http://127.0.0.1:1", Duration.ofSeconds(1)));

  @Test
  void theAgentIsAskedForAKeyInTheirLanguage() {
    assertThat(instructions.pressOne(bridge(Language.FR)))
        .contains("numDigits=\"1\"")
        .contains("action=\"http://127.0.0.1:8080/twilio/agent/key?attempt=a-1\"")
        .contains("<Say language=\"fr-FR\">")
        .contains("appuyez sur 1")
        .contains("<Hangup");
    assertThat(instructions.pressOne(bridge(Language.EN))).contains("press 1").contains("en-GB");
  }

  @Test
  void theConferenceIsTheAgentsAndHoldsNoPersonalData() {
    String xml = instructions.enterConference(bridge(Language.FR));
    assertThat(xml)
        .contains("startConferenceOnEnter=\"true\"")
        .contains("endConferenceOnExit=\"true\"")
        .contains("beep=\"false\"")
        .contains("waitUrl=\"\"")
        .contains("participantLabel=\"agent\"")
        .contains("statusCallbackEvent=\"start end join leave\"")
        .contains(">a-1</Conference>")
        .doesNotContain("+33");
  }

  private static Bridge bridge(Language language) {
    return new Bridge(
        new CallId(1),
        "a-1",
        new PhoneNumber("+33639980101"),
        language,
        new PhoneNumber("+33199000010"),
        Language.FR,
        Instant.EPOCH,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0);
  }
}
