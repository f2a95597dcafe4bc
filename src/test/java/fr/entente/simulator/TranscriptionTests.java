package fr.entente.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.api.v2010.account.call.Transcription;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranscriptionTests {
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
  void theDebtorsLinesArriveInOrderWithPartsBeforeTheWhole() {
    listen(Scenario.RESTAURANT_OWNER, "fr-FR");
    call.application.await("/heard", h -> said(h, "Mille par mois") || said(h, "étaler"));
    var heard = call.application.heard("/heard");
    assertThat(heard.getFirst()).containsEntry("TranscriptionEvent", "transcription-started");
    assertThat(heard.stream().map(h -> Integer.parseInt(h.get("SequenceId")))).isSorted();
    var contents = heard.stream().filter(h -> h.containsKey("TranscriptionData")).toList();
    assertThat(contents).allMatch(h -> h.get("Track").equals("inbound_track"));
    assertThat(contents.getFirst().get("TranscriptionData")).contains("\"transcript\": \"");
    var finals = contents.stream().filter(h -> h.get("Final").equals("true")).toList();
    var parts = contents.stream().filter(h -> h.get("Final").equals("false")).toList();
    assertThat(finals)
        .hasSizeGreaterThan(4)
        .allMatch(h -> h.get("TranscriptionData").contains("confidence"));
    assertThat(parts).hasSizeGreaterThan(4).allMatch(h -> h.containsKey("Stability"));
    call.application.everySignatureWasGood();
  }

  @Test
  void anEnglishEarHearsEnglish() {
    listen(Scenario.ACCOUNTS_DEPARTMENT, "en-GB");
    call.application.await("/heard", h -> said(h, "Ask for Janet") || said(h, "until when"));
  }

  @Test
  void theDebtorIsSilentOnHoldAndGoesOnAfter() {
    var debtor = listen(Scenario.PAYS, "fr-FR");
    var seat =
        com.twilio.rest.api.v2010.account.conference.Participant.updater(
            call.application.awaitEvent("conference-start").get("ConferenceSid"), "debtor");
    assertThat(seat.setHold(true).update(call.client).getHold()).isTrue();
    call.application.awaitEvent("participant-hold");
    assertThat(
            com.twilio.rest.api.v2010.account.conference.Participant.updater(
                    call.application.awaitEvent("conference-start").get("ConferenceSid"), debtor)
                .setHold(false)
                .update(call.client)
                .getHold())
        .isFalse();
    call.application.await(
        "/heard", h -> said(h, "avis d'exécution") || said(h, "validé") || said(h, "0047213"));
  }

  @Test
  void stoppingAndHangingUpAreTold() {
    var debtor = listen(Scenario.PAYS, "fr-FR");
    var stopped =
        Transcription.updater(debtor, "debtor-voice", Transcription.UpdateStatus.STOPPED)
            .update(call.client);
    assertThat(stopped.getStatus()).isEqualTo(Transcription.Status.STOPPED);
    call.application.await(
        "/heard", h -> "transcription-stopped".equals(h.get("TranscriptionEvent")));
  }

  /// Returns the debtor's call SID.
  private String listen(Scenario scenario, String language) {
    var debtor = call.ringDebtor(scenario).getCallSid();
    call.application.awaitStatus("in-progress");
    var created =
        Transcription.creator(debtor)
            .setName("debtor-voice")
            .setTrack(Transcription.Track.INBOUND_TRACK)
            .setStatusCallbackUrl(call.application.url("/heard"))
            .setLanguageCode(language)
            .setPartialResults(true)
            .create(call.client);
    assertThat(created.getStatus()).isEqualTo(Transcription.Status.IN_PROGRESS);
    return debtor;
  }

  private static boolean said(Map<String, String> heard, String words) {
    return heard.getOrDefault("TranscriptionData", "").contains(words);
  }

  @Test
  void aCallThatIsNotAnsweredCannotBeListenedTo() {
    var debtor = call.ringDebtor(Scenario.NO_ANSWER).getCallSid();
    call.application.awaitStatus("ringing");
    var creator =
        Transcription.creator(debtor).setStatusCallbackUrl(call.application.url("/heard"));
    assertThat(Refusals.code(() -> creator.create(call.client))).isEqualTo(21220);
  }
}
