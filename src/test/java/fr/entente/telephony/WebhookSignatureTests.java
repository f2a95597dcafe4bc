package fr.entente.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The vectors that the provider publishes in its documentation and in the tests of its libraries.
class WebhookSignatureTests {
  private static final String U = "https://mycompany.com/myapp.php?foo=1&bar=2";
  private static final Map<String, String> P =
      Map.of(
          "CallSid", "CA1234567890ABCDE",
          "Caller", "+14158675309",
          "Digits", "1234",
          "From", "+14158675309",
          "To", "+18005551212");
  private static final String BODY = "{\"property\": \"value\", \"boolean\": true}";
  private static final String HASH =
      "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

  private final WebhookSignature signature = new WebhookSignature("12345");

  static Stream<Arguments> forms() {
    return Stream.of(
        Arguments.of(U, docsPage(), "0/KCTR6DLpKmkAf8muzZqo1nDgQ="),
        Arguments.of(U, P, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
        Arguments.of(
            "http://mycompany.com:1234/myapp.php?foo=1&bar=2", P, "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="),
        Arguments.of(U, P, "kvajT1Ptam85bY51eRf/AJRuM3w="),
        Arguments.of(
            "http://mycompany.com/myapp.php?foo=1&bar=2", P, "0ZXoZLH/DfblKGATFgpif+LLRf4="),
        Arguments.of(U, Map.of(), "zYQTYrRWXE7LtzbG4PfP7/bkkGo="),
        Arguments.of("https://mycompany.com/myapp.php", P, "1xaxFBvyzXYvWplzNOSs28HWO94="),
        Arguments.of(
            "https://mycompany.com/myapp.php?foo=hello%20world&bar=test%2Bvalue",
            P, "er2tvAP1Wx+iuTTE2BPgvEaN1cs="),
        Arguments.of(
            U,
            Map.of(
                "Message", "Hello & goodbye! @#$%^*()",
                "From", "+1 (415) 867-5309",
                "Special", "unicode: ñáéíóú"),
            "dCPiR4WtQ6QFN6pJh81CtlCcWLQ="),
        Arguments.of(
            U,
            Map.of("Digits", "", "CallSid", "CA1234567890ABCDE", "EmptyParam", ""),
            "9HHp/OqQMEwdrVebHDdA/+tqjX8="),
        Arguments.of(
            U,
            Map.of("Zebra", "last", "Alpha", "first", "Beta", "second", "Gamma", "third"),
            "enveUe73ZTVLAekHxez3Qx6JuuQ="),
        Arguments.of(
            "https://mycompany.com/webhook/España?año=2023", P, "G/Hx6mqqnjUNlPAoi2Sp9bGst0g="),
        Arguments.of(
            U,
            Map.of("callSid", "lowercase", "CallSid", "uppercase", "CALLSID", "allcaps"),
            "jDK7WKT8wiNrwggd4ceTv4e1MJ4="),
        Arguments.of(
            "https://mycompany.com:443//myapp.php?foo=1&bar=2", P, "A9lH3u16NjyiiM/+wylw5rirFUs="));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aPublishedSignatureIsAccepted(String url, Map<String, String> form, String signed) {
    assertThat(signature.valid(url, form, signed)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void anyChangeBreaksIt(String url, Map<String, String> form, String signed) {
    Map<String, String> more = new HashMap<>(form);
    more.put("Added", "x");
    assertThat(signature.valid(url, more, signed)).isFalse();
    assertThat(signature.valid(url + "x", form, signed)).isFalse();
    assertThat(new WebhookSignature("12346").valid(url, form, signed)).isFalse();
  }

  @Test
  void aSignedBodyIsAcceptedByTheHashInItsAddress() {
    assertThat(signature.validBody(U + "&bodySHA256=" + HASH, BODY, "a9nBmqA0ju/hNViExpshrM61xv4="))
        .isTrue();
    assertThat(
            signature.validBody(
                "https://mycompany.com/myapp.php?bodySHA256=" + HASH,
                BODY,
                "y77kIzt2vzLz71DgmJGsen2scGs="))
        .isTrue();
    assertThat(
            signature.validBody(
                U + "&bodySHA256=" + HASH, BODY + " ", "a9nBmqA0ju/hNViExpshrM61xv4="))
        .isFalse();
  }

  @Test
  void aBodyWithoutItsHashInTheAddressIsRefused() {
    assertThat(signature.validBody(U, BODY, "0/KCTR6DLpKmkAf8muzZqo1nDgQ=")).isFalse();
  }

  @Test
  void ourOwnStatusVectorIsAccepted() {
    var ours = new WebhookSignature("0123456789abcdef0123456789abcdef");
    assertThat(
            ours.valid(
                "http://127.0.0.1:8080/twilio/status?dossier=42",
                Map.of("CallSid", "CA00000000000000000000000000000001", "CallStatus", "completed"),
                "zHYivzGGQRuotvAByHmN7+SVPDw="))
        .isTrue();
  }

  @Test
  void aFormKeepsItsEmptyParametersAndItsAccents() {
    var form = SignedForm.parse("Digits=&FromCity=&Word=%C3%A9t%C3%A9+%2B1&Alone");
    assertThat(form.parameters())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("Digits", "", "FromCity", "", "Word", "été +1", "Alone", ""));
  }

  private static Map<String, String> docsPage() {
    Map<String, String> form = new HashMap<>(P);
    form.put("Caller", "+12349013030");
    form.put("From", "+12349013030");
    return form;
  }
}
