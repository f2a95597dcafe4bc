package fr.entente.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.call.Transcription;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.io.IOException;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every operation the exchange offers, asked for by Twilio's SDK. With `entente.prism.url` the
/// requests pass a proxy that compares both sides with Twilio's description of its API.
class ValidatingProxyTests {
  private final RecordingClient recording = new RecordingClient();
  private BridgedCall call;

  @BeforeEach
  void openTheExchange() throws IOException {
    var settings = ExchangeSettings.fast(SdkClient.ACCOUNT, FakeApplication.TOKEN);
    int port = Integer.getInteger("entente.prism.exchange-port", 0);
    call = new BridgedCall(settings, port, recording::through);
  }

  @AfterEach
  void noAnswerBrokeTheDescription() {
    call.close();
    assertThat(recording.answers()).isPositive();
    assertThat(recording.violations()).isEmpty();
  }

  @Test
  void callsAreAsDescribed() {
    var placed = call.ringAgent();
    call.application.awaitEvent("participant-join");
    assertThat(fetch(placed).getStatus()).isEqualTo(Call.Status.IN_PROGRESS);
    assertThat(Call.reader().setTo(BridgedCall.AGENT).setPageSize(1L).read(call.client)).hasSize(1);
    var since = ZonedDateTime.now().minusMinutes(1);
    assertThat(Call.reader().setStartTimeAfter(since).read(call.client)).hasSize(1);
    assertThat(Call.reader().setStatus(Call.Status.IN_PROGRESS).read(call.client)).hasSize(1);
    Call.updater(placed.getSid())
        .setTwiml(new Twiml("<Response><Pause length=\"9000\"/></Response>"))
        .update(call.client);
    Call.updater(placed.getSid()).setStatus(Call.UpdateStatus.COMPLETED).update(call.client);
    assertThat(fetch(placed).getEndTime()).isNotNull();
    assertThat(Call.deleter(placed.getSid()).delete(call.client)).isTrue();
  }

  @Test
  void aCallWithEveryParameterIsAsDescribed() {
    var everything =
        Call.creator(
                BridgedCall.AGENT, BridgedCall.OURS, URI.create(call.application.url("/voice?a=1")))
            .setMethod(HttpMethod.POST)
            .setFallbackUrl(URI.create(call.application.url("/fallback")))
            .setStatusCallback(URI.create(call.application.url("/agent-status?call=7")))
            .setStatusCallbackMethod(HttpMethod.POST)
            .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
            .setTimeout(25)
            .setTimeLimit(3600)
            .setMachineDetection("Enable")
            .setAsyncAmd("true")
            .setAsyncAmdStatusCallback(URI.create(call.application.url("/machine")))
            .create(call.client);
    call.application.await("/machine", h -> "human".equals(h.get("AnsweredBy")));
    assertThat(fetch(everything).getAnsweredBy()).isEqualTo("human");
  }

  @Test
  void conferencesAndParticipantsAreAsDescribed() {
    call.ringDebtor(Scenario.RESTAURANT_OWNER);
    call.application.awaitStatus("in-progress");
    var sid = call.application.awaitEvent("conference-start").get("ConferenceSid");
    var byName = Conference.reader().setFriendlyName("room-1");
    assertThat(byName.setStatus(Conference.Status.IN_PROGRESS).read(call.client)).hasSize(1);
    assertThat(Conference.fetcher(sid).fetch(call.client).getFriendlyName()).isEqualTo("room-1");
    assertThat(Participant.reader(sid).setPageSize(1L).read(call.client)).hasSize(2);
    assertThat(Participant.fetcher(sid, "debtor").fetch(call.client).getStatus())
        .isEqualTo(Participant.Status.CONNECTED);
    for (boolean on : List.of(true, false)) {
      var changed = Participant.updater(sid, "debtor").setHold(on).setMuted(on).update(call.client);
      assertThat(changed.getHold()).isEqualTo(on);
    }
    Participant.updater(sid, "debtor").setEndConferenceOnExit(false).update(call.client);
    assertThat(Participant.deleter(sid, "debtor").delete(call.client)).isTrue();
    Conference.updater(sid).setStatus(Conference.UpdateStatus.COMPLETED).update(call.client);
    assertThat(Conference.fetcher(sid).fetch(call.client).getStatus())
        .isEqualTo(Conference.Status.COMPLETED);
  }

  @Test
  void transcriptionsAreAsDescribed() {
    var debtor = call.ringDebtor(Scenario.RESTAURANT_OWNER).getCallSid();
    call.application.awaitStatus("in-progress");
    var started =
        Transcription.creator(debtor)
            .setName("debtor-voice")
            .setTrack(Transcription.Track.BOTH_TRACKS)
            .setInboundTrackLabel("debtor")
            .setOutboundTrackLabel("agent")
            .setStatusCallbackMethod(HttpMethod.POST)
            .setEnableAutomaticPunctuation(true)
            .setTranscriptionEngine("google")
            .setSpeechModel("telephony")
            .setStatusCallbackUrl(call.application.url("/heard?call=7"))
            .setLanguageCode("fr-FR")
            .setProfanityFilter(false)
            .setPartialResults(true)
            .create(call.client);
    Transcription.updater(debtor, started.getSid(), Transcription.UpdateStatus.STOPPED)
        .update(call.client);
  }

  @Test
  void refusalsAreAsDescribed() {
    var twiml = new Twiml("<Response/>");
    var unverified = Call.creator(BridgedCall.DEBTOR, new PhoneNumber("+15005550007"), twiml);
    assertThat(Refusals.code(() -> unverified.create(call.client))).isEqualTo(21210);
    var nobody = Participant.creator("room-9", BridgedCall.OURS, new PhoneNumber("+15005550001"));
    assertThat(Refusals.code(() -> nobody.create(call.client))).isEqualTo(21217);
    assertThat(Refusals.code(() -> Call.fetcher("CA" + "0".repeat(32)).fetch(call.client)))
        .isEqualTo(20404);
    call.exchange.faults().api(ApiFault.TOO_MANY_REQUESTS, "POST /Calls.json", 1);
    assertThat(Refusals.code(call::ringAgent)).isEqualTo(20429);
  }

  private Call fetch(Call placed) {
    return Call.fetcher(placed.getSid()).fetch(call.client);
  }
}
