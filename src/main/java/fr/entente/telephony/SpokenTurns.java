package fr.entente.telephony;

import fr.entente.calls.Calls;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Real-time transcription of the debtor's leg. On a leg that we placed, the inbound track is the
/// debtor's voice.
@Component
@WhenConfigured
class SpokenTurns {
  private static final Logger LOG = LoggerFactory.getLogger(SpokenTurns.class);

  private final Calls calls;
  private final JsonMapper json;
  private final Clock clock;

  SpokenTurns(Calls calls, JsonMapper json, Clock clock) {
    this.calls = calls;
    this.json = json;
    this.clock = clock;
  }

  void take(Bridge bridge, SignedForm form) {
    switch (form.get("TranscriptionEvent")) {
      case "transcription-content" -> content(bridge, form);
      case "transcription-error" ->
          LOG.warn(
              "Call {}: transcription error {}",
              bridge.call().value(),
              form.get("TranscriptionErrorCode"));
      default -> {}
    }
  }

  private void content(Bridge bridge, SignedForm form) {
    String text = transcript(form.get("TranscriptionData")).strip();
    if (!text.isEmpty()) {
      calls.heard(
          bridge.call(),
          Long.parseLong(form.get("SequenceId")),
          form.get("Track").equals("inbound_track"),
          text,
          form.get("Final").equals("true"),
          at(form.get("Timestamp")));
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

  private Instant at(String timestamp) {
    try {
      return Instant.parse(timestamp);
    } catch (DateTimeParseException e) {
      return clock.instant();
    }
  }
}
