package fr.entente.simulator;

import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.PhoneNumber;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/// The whole arrangement of a call: the agent's desk phone rung first, bridged into a conference,
/// then the debtor.
final class BridgedCall implements AutoCloseable {
  static final PhoneNumber AGENT = new PhoneNumber("+33199001234");
  static final PhoneNumber OURS = new PhoneNumber("+33199000000");
  static final PhoneNumber DEBTOR = new PhoneNumber("+33639980001");

  final FakeApplication application = new FakeApplication();
  final PhoneExchange exchange;
  final TwilioRestClient client;

  BridgedCall() throws IOException {
    this(ExchangeSettings.fast(SdkClient.ACCOUNT, FakeApplication.TOKEN));
  }

  BridgedCall(ExchangeSettings settings) throws IOException {
    this(settings, 0, SdkClient::to);
  }

  BridgedCall(ExchangeSettings settings, int port, Function<URI, TwilioRestClient> route)
      throws IOException {
    exchange = PhoneExchange.start(port, settings);
    client = route.apply(exchange.url());
    application.answers(
        "/voice", "<Gather numDigits=\"1\" action=\"/bridge\"><Say>Appuyez sur 1.</Say></Gather>");
    application.answers(
        "/bridge",
        "<Dial><Conference startConferenceOnEnter=\"true\" endConferenceOnExit=\"true\" beep=\"false\""
            + " participantLabel=\"agent\" statusCallback=\""
            + application.url("/conference")
            + "\" statusCallbackEvent=\"start end join leave mute hold modify\">room-1</Conference></Dial>");
  }

  Call ringAgent() {
    return Call.creator(AGENT, OURS, URI.create(application.url("/voice")))
        .setStatusCallback(URI.create(application.url("/agent-status")))
        .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
        .create(client);
  }

  String agentInConference() {
    ringAgent();
    return application.awaitEvent("participant-join").get("ConferenceSid");
  }

  Participant ringDebtor() {
    return Participant.creator("room-1", OURS, DEBTOR)
        .setLabel("debtor")
        .setEarlyMedia(true)
        .setBeep("false")
        .setTimeout(25)
        .setEndConferenceOnExit(true)
        .setStatusCallback(URI.create(application.url("/status?call=7")))
        .setStatusCallbackMethod(HttpMethod.POST)
        .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
        .create(client);
  }

  Participant ringDebtor(Scenario scenario) {
    exchange.scenario(DEBTOR.getEndpoint(), scenario);
    agentInConference();
    return ringDebtor();
  }

  List<String> debtorStatuses() {
    return application.heard("/status").stream().map(h -> h.get("CallStatus")).toList();
  }

  @Override
  public void close() {
    exchange.close();
    application.close();
  }
}
