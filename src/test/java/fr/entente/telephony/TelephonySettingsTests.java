package fr.entente.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TelephonySettingsTests {
  private static final String GEOGRAPHIC = "+33142685300";

  @Test
  void aFrenchMobileNumberIsRefusedAsCallerId() {
    for (String mobile : new String[] {"+33612345678", "+33712345678"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TestSettings.live(mobile, "https://calls.example"))
          .withMessageContaining("caller-id")
          .withMessageContaining("TEL-01");
    }
  }

  @Test
  void theCallerIdMustBeSet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestSettings.live("", "https://calls.example"))
        .withMessageContaining("caller-id");
  }

  @Test
  void realCallsNeedHttpsAndARealNumber() {
    assertThat(TestSettings.live(GEOGRAPHIC, "https://calls.example/").live()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestSettings.live(GEOGRAPHIC, "http://calls.example"))
        .withMessageContaining("public-url");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestSettings.live("+33199000001", "https://calls.example"))
        .withMessageContaining("fiction");
  }

  @Test
  void theAuthTokenMustBeSet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            TestSettings.of(
                TestSettings.ACCOUNT,
                " ",
                GEOGRAPHIC,
                "https://calls.example",
                "",
                Duration.ofSeconds(1)))
        .withMessageContaining("auth-token");
  }

  @Test
  void theTokenIsNeverPrinted() {
    assertThat(TestSettings.live(GEOGRAPHIC, "https://calls.example").toString())
        .doesNotContain(TestSettings.TOKEN);
  }

  @Test
  void aWebhookAddressHasNoDoubleSlash() {
    assertThat(TestSettings.live(GEOGRAPHIC, "https://calls.example/").hook("agent", "a-1"))
        .hasToString("https://calls.example/twilio/agent?attempt=a-1");
  }
}
