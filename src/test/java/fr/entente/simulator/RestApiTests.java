package fr.entente.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestApiTests {
  private static final Twiml WAIT = new Twiml("<Response><Pause length=\"9000\"/></Response>");
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
  @CsvSource({
    "+15005550001, +33199000000, 21217",
    "+15005550002, +33199000000, 21214",
    "+15005550003, +33199000000, 21215",
    "+15005550004, +33199000000, 21216",
    "pas-un-numero, +33199000000, 21211",
    "+336399800, +33199000000, 21211",
    "+33639980001, +15005550001, 21212",
    "+33639980001, 0199000000, 21212",
    "+33639980001, +15005550007, 21210"
  })
  void aNumberThatCannotBeCalledIsRefusedWithTwiliosCode(String to, String from, int code) {
    var refusal =
        Refusals.of(() ->
            Call.creator(new PhoneNumber(to), new PhoneNumber(from), WAIT).create(call.client));
    assertThat(refusal.getCode()).isEqualTo(code);
    assertThat(refusal.getStatusCode()).isEqualTo(400);
    assertThat(refusal.getMoreInfo()).endsWith("/errors/" + code);
    assertThat(call.exchange.liveCalls()).isZero();
  }

  @Test
  void aCallerIdOutsideTheAccountsListIsRefused() throws IOException {
    var settings =
        ExchangeSettings.fast(SdkClient.ACCOUNT, FakeApplication.TOKEN)
            .withCallerIds(Set.of("+33199000000"));
    try (var other = new BridgedCall(settings)) {
      var unknown = new PhoneNumber("+33199000009");
      var refused = Call.creator(BridgedCall.DEBTOR, unknown, WAIT);
      assertThat(Refusals.code(() -> refused.create(other.client))).isEqualTo(21210);
      assertThat(Call.creator(BridgedCall.DEBTOR, BridgedCall.OURS, WAIT).create(other.client))
          .isNotNull();
    }
  }

  @Test
  void aWrongTokenIsRefused() {
    var stranger = SdkClient.to(call.exchange.url(), "another token that is long enough");
    var refusal = Refusals.of(() -> Call.fetcher("CA" + "0".repeat(32)).fetch(stranger));
    assertThat(refusal.getStatusCode()).isEqualTo(401);
    assertThat(refusal.getCode()).isEqualTo(20003);
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    assertThat(Refusals.code(() -> Call.fetcher("CA" + "0".repeat(32)).fetch(call.client)))
        .isEqualTo(20404);
    assertThat(Refusals.code(() -> Conference.fetcher("CF" + "0".repeat(32)).fetch(call.client)))
        .isEqualTo(20404);
  }

  @Test
  void aCallIsReadAsItWasPlaced() {
    var placed = place(BridgedCall.AGENT);
    Eventually.holds(() -> read(placed).getStatus() == Call.Status.IN_PROGRESS);
    var read = read(placed);
    assertThat(read.getTo()).isEqualTo(BridgedCall.AGENT.getEndpoint());
    assertThat(read.getFrom()).isEqualTo(BridgedCall.OURS.getEndpoint());
    assertThat(read.getDirection()).isEqualTo("outbound-api");
    assertThat(read.getStartTime()).isNotNull();
    assertThat(read.getDuration()).isNull();
    assertThat(read.getQueueTime()).isEqualTo("0");
  }

  @Test
  void aCallIsCancelledOrCompletedAndThenNoMore() {
    var placed = place(BridgedCall.AGENT);
    var ended = Call.updater(placed.getSid()).setStatus(Call.UpdateStatus.COMPLETED);
    assertThat(ended.update(call.client).getStatus())
        .isIn(Call.Status.COMPLETED, Call.Status.CANCELED);
    assertThat(Refusals.code(() -> ended.update(call.client))).isEqualTo(21220);
    assertThat(read(placed).getDuration()).isNotNull();
    assertThat(Call.deleter(placed.getSid()).delete(call.client)).isTrue();
    assertThat(Refusals.code(() -> read(placed))).isEqualTo(20404);
  }

  @Test
  void aLiveCallIsRedirectedToOtherInstructions() {
    var placed = place(BridgedCall.AGENT);
    Eventually.holds(() -> read(placed).getStatus() == Call.Status.IN_PROGRESS);
    call.application.answers("/elsewhere", "<Hangup/>");
    Call.updater(placed.getSid())
        .setUrl(URI.create(call.application.url("/elsewhere")))
        .update(call.client);
    call.application.await("/elsewhere", h -> h.get("CallSid").equals(placed.getSid()));
    Eventually.holds(() -> read(placed).getStatus() == Call.Status.COMPLETED);
  }

  @Test
  void callsAreListedByNumberTimeAndStatusPageByPage() {
    for (int n = 0; n < 5; n++) {
      place(new PhoneNumber("+3319900000" + n));
    }
    place(BridgedCall.AGENT);
    place(BridgedCall.AGENT);
    var since = ZonedDateTime.now().minusMinutes(1);
    var all = Call.reader().setPageSize(2L).setStartTimeAfter(since).read(call.client);
    assertThat(all).hasSize(7);
    assertThat(Call.reader().setTo(BridgedCall.AGENT).read(call.client)).hasSize(2);
    assertThat(Call.reader().setFrom(BridgedCall.AGENT).read(call.client)).isEmpty();
    assertThat(Call.reader().setStartTimeAfter(since.plusHours(1)).read(call.client)).isEmpty();
    assertThat(Call.reader().setStatus(Call.Status.BUSY).read(call.client)).isEmpty();
  }

  @Test
  void oneKeyOfSeveralEventsCountsAsTheFirstOnly() throws Exception {
    var form =
        "To=%2B33639980001&From=%2B33199000000&Twiml=%3CResponse%2F%3E&StatusCallbackEvent=initiated%20completed"
            + "&StatusCallback="
            + FormBody.encode(call.application.url("/status"));
    assertThat(post("/Calls.json", form)).isEqualTo(201);
    Eventually.holds(() -> call.exchange.liveCalls() == 0);
    call.application.awaitStatus("initiated");
    assertThat(call.debtorStatuses()).containsOnly("initiated");
    assertThat(call.exchange.complaints()).anyMatch(c -> c.startsWith("21626"));
  }

  @Test
  void missingPartsHaveTheirOwnCodes() throws Exception {
    assertThat(post("/Calls.json", "From=%2B33199000000")).isEqualTo(400);
    assertThat(post("/Nothing.json", "")).isEqualTo(404);
    assertThat(post("/Conferences.json", "")).isEqualTo(405);
  }

  @Test
  void requestsAreCountedByOperation() {
    call.ringDebtor(Scenario.BUSY);
    assertThat(call.exchange.requests("POST /Calls.json")).isEqualTo(1);
    assertThat(call.exchange.requests("POST /Conferences/{ConferenceSid}/Participants.json"))
        .isEqualTo(1);
    assertThat(call.exchange.traffic()).anyMatch(t -> t.webhook() && t.url().contains("/voice"));
  }

  @Test
  void participantsOfAnEndedConferenceCannotBeRead() {
    var conference = call.agentInConference();
    assertThat(Participant.reader(conference).read(call.client)).hasSize(1);
    assertThat(Participant.fetcher(conference, "agent").fetch(call.client).getLabel())
        .isEqualTo("agent");
    Conference.updater(conference).setStatus(Conference.UpdateStatus.COMPLETED).update(call.client);
    assertThat(Refusals.code(() -> Participant.fetcher(conference, "agent").fetch(call.client)))
        .isEqualTo(20404);
    assertThat(Conference.fetcher(conference).fetch(call.client).getReasonConferenceEnded())
        .isEqualTo(Conference.ReasonConferenceEnded.CONFERENCE_ENDED_VIA_API);
  }

  private Call place(PhoneNumber to) {
    return Call.creator(to, BridgedCall.OURS, WAIT).create(call.client);
  }

  private Call read(Call placed) {
    return Call.fetcher(placed.getSid()).fetch(call.client);
  }

  private int post(String path, String form) throws Exception {
    var target = call.exchange.url() + ApiServer.ACCOUNTS + SdkClient.ACCOUNT + path;
    var pair = SdkClient.ACCOUNT + ":" + FakeApplication.TOKEN;
    var request =
        HttpRequest.newBuilder(URI.create(target))
            .header(
                "Authorization",
                "Basic " + java.util.Base64.getEncoder().encodeToString(pair.getBytes()))
            .POST(HttpRequest.BodyPublishers.ofString(form));
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }
  }
}
