package fr.entente.telephony;

import fr.entente.calls.Calls;
import fr.entente.calls.Consent;
import fr.entente.calls.Utterance;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Real-time transcription of the debtor's leg. On a leg that we placed, the inbound track is the
/// debtor's voice; a track that is not named may be anybody's.
@Component
@WhenConfigured
class SpokenTurns {
  // Each transcription of a call counts from one.
  private static final long PLACES = 1_000_000_000_000L;

  private static final Logger LOG = LoggerFactory.getLogger(SpokenTurns.class);

  private final Calls calls;
  private final Consent consent;
  private final JsonMapper json;
  private final Clock clock;

  SpokenTurns(Calls calls, Consent consent, JsonMapper json, Clock clock) {
    this.calls = calls;
    this.consent = consent;
    this.json = json;
    this.clock = clock;
  }

  void take(Bridge bridge, int ear, SignedForm form) {
    boolean newest = ear == bridge.ears() - 1;
    switch (form.get("TranscriptionEvent")) {
      case "transcription-content" -> content(bridge, ear, form);
      case "transcription-started" -> consent.listens(bridge.call());
      // A closed call listens to nobody, nor does a transcription that another one has replaced.
      case "transcription-stopped" -> {
        if (newest && !bridge.closed()) {
          consent.stopped(bridge.call());
        }
      }
      case "transcription-error" -> {
        if (newest && !bridge.closed()) {
          consent.failed(bridge.call(), code(form.get("TranscriptionErrorCode")));
        }
      }
      default -> {}
    }
  }

  private static String code(String told) {
    return told.matches("\\d{1,10}") ? told : "?";
  }

  private void content(Bridge bridge, int ear, SignedForm form) {
    String text = transcript(form.get("TranscriptionData")).strip();
    String sequence = form.get("SequenceId");
    if (!sequence.matches("\\d{1,12}")) {
      LOG.warn("Call {}: a turn without a place was not kept", bridge.call().value());
    } else if (!text.isEmpty()) {
      String track = form.get("Track");
      boolean agent = track.equals("outbound_track");
      calls.heard(
          new Utterance(
              bridge.call(),
              ear * PLACES + Long.parseLong(sequence),
              !agent,
              text,
              form.get("Final").equals("true"),
              EventTime.of(form.get("Timestamp"), bridge.createdAt(), clock.instant()),
              !agent && !track.equals("inbound_track")));
    }
  }

  private String transcript(String data) {
    try {
      return json.readTree(data).path("transcript").asString("");
    } catch (JacksonException e) {
      LOG.warn("Unreadable transcription data");
      return "";
    }
  }
}
