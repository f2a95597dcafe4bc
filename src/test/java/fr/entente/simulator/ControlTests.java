package fr.entente.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.api.v2010.account.call.Transcription;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlTests {
  private static final String NUMBER = "number=%2B33639980001";
  private BridgedCall call;

  @BeforeEach
  void openTheExchange() throws IOException {
    call = new BridgedCall();
  }

  @AfterEach
  void close() {
    call.close();
  }

  @Test
  void theScenariosAreListedOneALine() throws Exception {
    assertThat(ask("GET", "/control/scenarios", "", FakeApplication.TOKEN).body().lines())
        .contains("answers", "no-answer", "restaurant-owner", "accounts-department", "hangs-up");
  }

  @Test
  void aChosenScenarioIsPlayed() throws Exception {
    assertThat(control("scenario", NUMBER + "&scenario=busy")).isEqualTo(204);
    call.agentInConference();
    call.ringDebtor();
    call.application.awaitStatus("busy");
    assertThat(control("scenario", NUMBER + "&scenario=unknown")).isEqualTo(400);
  }

  @Test
  void aTypedLineIsHeardAndAHangUpEndsTheCall() throws Exception {
    var debtor = call.ringDebtor(Scenario.RESTAURANT_OWNER).getCallSid();
    call.application.awaitStatus("in-progress");
    Transcription.creator(debtor)
        .setStatusCallbackUrl(call.application.url("/heard"))
        .create(call.client);
    assertThat(control("say", NUMBER + "&text=La+banque+dit+d%27attendre")).isEqualTo(204);
    call.application.await(
        "/heard",
        h -> h.getOrDefault("TranscriptionData", "").contains("La banque dit d'attendre"));
    assertThat(control("hangup", NUMBER)).isEqualTo(204);
    call.application.awaitStatus("completed");
    assertThat(control("hangup", NUMBER)).isEqualTo(404);
  }

  @Test
  void aFaultIsOrdered() throws Exception {
    assertThat(control("fault", "target=api&kind=internal-error&match=Calls")).isEqualTo(204);
    assertThat(Refusals.of(call::ringAgent).getStatusCode()).isEqualTo(500);
    assertThat(control("fault", "target=webhook&kind=explode")).isEqualTo(400);
    assertThat(control("reset", "")).isEqualTo(204);
  }

  @Test
  void aStrangerControlsNothing() throws Exception {
    assertThat(ask("GET", "/control/scenarios", "", "guess").statusCode()).isEqualTo(401);
  }

  private int control(String what, String form) throws Exception {
    return ask("POST", "/control/" + what, form, FakeApplication.TOKEN).statusCode();
  }

  private HttpResponse<String> ask(String method, String path, String form, String token)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(call.exchange.url() + path))
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
