package fr.entente.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SentSignatureTests {
  private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
  private static final Map<String, String> CALL =
      Map.of(
          "CallSid", "CA1234567890ABCDE",
          "Caller", "+14158675309",
          "Digits", "1234",
          "From", "+14158675309",
          "To", "+18005551212");

  @Test
  void theExampleOfTheDocumentationComesOut() {
    var call = new java.util.HashMap<>(CALL);
    call.put("Caller", "+12349013030");
    call.put("From", "+12349013030");
    assertThat(SentSignature.of("12345", URL, call)).isEqualTo("0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
  }

  @Test
  void thePublishedVectorsComeOut() {
    assertThat(SentSignature.of("12345", URL, CALL)).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    assertThat(SentSignature.of("12345", URL, Map.of())).isEqualTo("zYQTYrRWXE7LtzbG4PfP7/bkkGo=");
    assertThat(
            SentSignature.of(
                "12345",
                URL,
                Map.of(
                    "Message", "Hello & goodbye! @#$%^*()",
                    "From", "+1 (415) 867-5309",
                    "Special", "unicode: ñáéíóú")))
        .isEqualTo("dCPiR4WtQ6QFN6pJh81CtlCcWLQ=");
    assertThat(
            SentSignature.of(
                "12345",
                URL,
                Map.of("Digits", "", "CallSid", "CA1234567890ABCDE", "EmptyParam", "")))
        .isEqualTo("9HHp/OqQMEwdrVebHDdA/+tqjX8=");
    assertThat(
            SentSignature.of(
                "12345",
                URL,
                Map.of("callSid", "lowercase", "CallSid", "uppercase", "CALLSID", "allcaps")))
        .isEqualTo("jDK7WKT8wiNrwggd4ceTv4e1MJ4=");
  }

  @Test
  void theVectorOfThisExchangeComesOut() {
    assertThat(
            SentSignature.of(
                "0123456789abcdef0123456789abcdef",
                "http://127.0.0.1:8080/twilio/status?dossier=42",
                Map.of("CallSid", "CA00000000000000000000000000000001", "CallStatus", "completed")))
        .isEqualTo("zHYivzGGQRuotvAByHmN7+SVPDw=");
  }

  @Test
  void theFragmentIsNotSigned() {
    assertThat(SentSignature.of("12345", URL + "#rc=2&rp=5xx", CALL))
        .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  }
}
