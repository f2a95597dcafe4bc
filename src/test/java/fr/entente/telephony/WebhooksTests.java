package fr.entente.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.calls.CallStatus;
import fr.entente.kernel.CallId;
import fr.entente.simulator.FaultPlan;
import fr.entente.simulator.Scenario;
import fr.entente.simulator.WebhookFault;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.xml.MappingJackson2XmlHttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/// The provider's door, over real HTTP.
class WebhooksTests extends Telephone {
  @Autowired RequestMappingHandlerAdapter web;

  private final HttpClient http = HttpClient.newHttpClient();
  private CallId call;
  private String attempt;
  private String debtorSid;

  @BeforeEach
  void talk() {
    follow(Scenario.RESTAURANT_OWNER);
    becomes(call, CallStatus.IN_PROGRESS);
  }

  private void follow(Scenario scenario) {
    String phone = newPhone();
    EXCHANGE.scenario(phone, scenario);
    call = dialled(phone);
    patiently().until(() -> !bridge("debtor_sid").isEmpty());
    attempt = bridge("attempt").getFirst();
    debtorSid = bridge("debtor_sid").getFirst();
  }

  private List<String> bridge(String column) {
    return jdbc.sql(
            "SELECT %s FROM bridge WHERE call_id = ? AND %1$s IS NOT NULL".formatted(column))
        .param(call.value())
        .query(String.class)
        .list();
  }

  @Test
  void onlyASignedRequestIsHeard() throws Exception {
    Map<String, String> end = status("completed", "77");
    String path = "/twilio/debtor/status?attempt=" + attempt;
    assertThat(post(path, end, null).statusCode()).isEqualTo(403);
    assertThat(post(path, end, sign(path + "x", end)).statusCode()).isEqualTo(403);
    assertThat(post(path, status("busy", "77"), sign(path, end)).statusCode()).isEqualTo(403);
    assertThat(status(call)).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(post(path, end, sign(path, end)).statusCode()).isEqualTo(204);
    assertThat(status(call)).isEqualTo(CallStatus.COMPLETED);
  }

  @Test
  void aSignedRequestOfAnotherAccountIsRefused() throws Exception {
    Map<String, String> end = status("completed", "77");
    end.put("AccountSid", "AC99999999999999999999999999999999");
    String path = "/twilio/debtor/status?attempt=" + attempt;
    assertThat(post(path, end, sign(path, end)).statusCode()).isEqualTo(403);
  }

  @Test
  void anUnsignedStrangerLearnsNothingOfWhatExists() throws Exception {
    assertThat(post("/twilio/nothing", Map.of(), null).statusCode()).isEqualTo(403);
    assertThat(post("/twilio/agent?attempt=x", Map.of(), null).statusCode()).isEqualTo(403);
  }

  @Test
  void anUnknownAttemptIsNotFound() throws Exception {
    String path = "/twilio/debtor/status?attempt=00000000-0000-0000-0000-000000000000";
    Map<String, String> end = status("completed", "77");
    assertThat(post(path, end, sign(path, end)).statusCode()).isEqualTo(404);
  }

  @Test
  void aSignedRequestThatNamesNoAttemptIsRefusedPlainly() throws Exception {
    Map<String, String> end = status("completed", "77");
    for (String query :
        List.of("", "?attempt=", "?attempt=%F0%9F%98%80%27--", "?attempt=1&attempt=2")) {
      String path = "/twilio/debtor/status" + query;
      assertThat(post(path, end, sign(path, end)).statusCode()).as(query).isIn(400, 404);
    }
    String path = "/twilio/nothing?attempt=" + attempt;
    assertThat(post(path, end, sign(path, end)).statusCode()).isEqualTo(404);
    assertThat(status(call)).isEqualTo(CallStatus.IN_PROGRESS);
  }

  @Test
  void aTurnThatCannotBeReadIsLeftOut() throws Exception {
    String path = "/twilio/transcription?attempt=" + attempt;
    for (String sequence : List.of("", "x", "-1", "99999999999999999999")) {
      for (String data : List.of("", "{", "[]", "null", "{\"transcript\":7}")) {
        Map<String, String> turn = status("in-progress", "1");
        turn.put("TranscriptionEvent", "transcription-content");
        turn.put("SequenceId", sequence);
        turn.put("TranscriptionData", data);
        assertThat(post(path, turn, sign(path, turn)).statusCode()).isIn(204, 400);
      }
    }
  }

  @Test
  void emptyAndAccentedParametersAreSignedToo() throws Exception {
    Map<String, String> end = status("ringing", "78");
    end.put("FromCity", "");
    end.put("CallerName", "Été & Fils +1");
    String path = "/twilio/debtor/status?attempt=" + attempt;
    assertThat(post(path, end, sign(path, end)).statusCode()).isEqualTo(204);
  }

  @Test
  void newsOfAnotherLegDoNotTouchTheCall() throws Exception {
    Map<String, String> end = status("completed", "1");
    end.put("CallSid", "CA99999999999999999999999999999999");
    String path = "/twilio/debtor/status?attempt=" + attempt;
    assertThat(post(path, end, sign(path, end)).statusCode()).isEqualTo(204);
    assertThat(status(call)).isEqualTo(CallStatus.IN_PROGRESS);
  }

  @Test
  void theAgentHearsInstructionsAsXmlAndAWrongKeyEndsIt() throws Exception {
    Map<String, String> answer = status("in-progress", "1");
    answer.put("CallSid", jdbc.sql("SELECT agent_sid FROM bridge").query(String.class).single());
    String path = "/twilio/agent?attempt=" + attempt;
    var greeting = post(path, answer, sign(path, answer));
    assertThat(greeting.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
    assertThat(greeting.body()).contains("<Gather").contains("appuyez sur 1");
    String key = "/twilio/agent/key?attempt=" + attempt;
    answer.put("Digits", "2");
    assertThat(post(key, answer, sign(key, answer)).body())
        .contains("<Hangup")
        .doesNotContain("<Conference");
    answer.put("Digits", "1");
    assertThat(post(key, answer, sign(key, answer)).body()).contains("<Conference");
    assertThat(debtorsRung()).isEqualTo(1);
  }

  @Test
  void aCopyOfTheJoinDoesNotRingTheDebtorAgain() throws Exception {
    Map<String, String> join =
        new TreeMap<>(
            Map.of(
                "AccountSid", TestSettings.ACCOUNT,
                "ConferenceSid", "CF00000000000000000000000000000001",
                "StatusCallbackEvent", "participant-join",
                "ParticipantLabel", "agent",
                "SequenceNumber", "1"));
    String path = "/twilio/conference?attempt=" + attempt;
    for (int i = 0; i < 5; i++) {
      assertThat(post(path, join, sign(path, join)).statusCode()).isEqualTo(204);
    }
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM call_event WHERE event_key = 'debtor:requested'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(debtorsRung()).isEqualTo(1);
  }

  @Test
  void anEndThatIsToldLateEndedWhenTheProviderSays() throws Exception {
    Instant ended = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    clock.forward(Duration.ofSeconds(40));
    Map<String, String> end = status("completed", "77");
    end.put("Timestamp", rfc(ended));
    end.put("CallDuration", "1");
    String path = "/twilio/debtor/status?attempt=" + attempt;
    assertThat(post(path, end, sign(path, end)).statusCode()).isEqualTo(204);
    assertThat(floor.record(call).endedAt()).isBefore(clock.instant().minusSeconds(30));
  }

  @Test
  void anEndWithAnAbsurdTimeEndedWhenItWasTold() throws Exception {
    Map<String, String> end = status("completed", "77");
    end.put("Timestamp", rfc(Instant.now().plus(Duration.ofDays(400))));
    String path = "/twilio/debtor/status?attempt=" + attempt;
    assertThat(post(path, end, sign(path, end)).statusCode()).isEqualTo(204);
    assertThat(floor.record(call).endedAt()).isBeforeOrEqualTo(clock.instant());
  }

  @Test
  void anAnswerThatWasLostIsKnownByTheLengthOfTheTalk() throws Exception {
    EXCHANGE.faults().webhooks(WebhookFault.LOSE, "answered", FaultPlan.ALWAYS);
    follow(Scenario.RESTAURANT_OWNER);
    becomes(call, CallStatus.RINGING);
    clock.forward(Duration.ofSeconds(40));
    Map<String, String> end = status("completed", "78");
    end.put("Timestamp", rfc(clock.instant()));
    end.put("CallDuration", "30");
    String path = "/twilio/debtor/status?attempt=" + attempt;
    assertThat(post(path, end, sign(path, end)).statusCode()).isEqualTo(204);
    var told = floor.record(call);
    assertThat(Duration.between(told.answeredAt(), told.endedAt()).toSeconds()).isBetween(29L, 31L);
  }

  private static String rfc(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }

  @Test
  void theWebAnswersNobodyInXmlByAccident() {
    assertThat(web.getMessageConverters())
        .isNotEmpty()
        .noneMatch(c -> c instanceof MappingJackson2XmlHttpMessageConverter);
  }

  private Map<String, String> status(String status, String sequence) {
    return new TreeMap<>(
        Map.of(
            "AccountSid", TestSettings.ACCOUNT,
            "CallSid", debtorSid,
            "CallStatus", status,
            "CallbackSource", "call-progress-events",
            "SequenceNumber", sequence));
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String signature)
      throws Exception {
    String body =
        form.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (signature != null) {
      request.header("X-Twilio-Signature", signature);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /// As the provider documents it, written a second time.
  private static String sign(String path, Map<String, String> form) throws Exception {
    var text = new StringBuilder("http://127.0.0.1:" + PORT + path);
    new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(TestSettings.TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    return Base64.getEncoder()
        .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
