package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingClaimTests {
  private static boolean claimed(String said, Language language) {
    return Rules.SHIPPED.claimsRecording(said, language).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This call may be recorded.",
        "We record all calls for training.",
        "I'm turning the recording off now.",
        "You are being recorded.",
        "Our conversation is on tape.",
        "Nothing is recorded. Well, the call is recorded."
      })
  void anEnglishClaimIsFound(String said) {
    assertThat(claimed(said, Language.EN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm correcting our record straight away.",
        "Nothing is recorded.",
        "This call is not recorded.",
        "It went by recorded delivery.",
        "Shall I call you back on Friday? I have recorded your promise."
      })
  void otherEnglishRecordsAreLeftAlone(String said) {
    assertThat(claimed(said, Language.EN)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L’appel peut être enregistré.",
        "Nos échanges sont enregistrés.",
        "L'ENREGISTREMENT est coupé."
      })
  void aFrenchClaimIsFoundHoweverItIsWritten(String said) {
    assertThat(claimed(said, Language.FR)).isTrue();
  }
}
