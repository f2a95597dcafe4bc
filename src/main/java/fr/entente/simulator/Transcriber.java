package fr.entente.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns what the called person says into transcription webhooks. Called under the switchboard's
/// lock.
final class Transcriber {
  private final Switchboard board;
  private final Courier courier;

  Transcriber(Switchboard board, Courier courier) {
    this.board = board;
    this.courier = courier;
  }

  Transcription start(Leg leg, TranscriptionOrder order) {
    var transcription = new Transcription(board.sid("GT"), leg, order, board.now());
    leg.transcriptions.add(transcription);
    var p = about(transcription, "transcription-started");
    p.put("ProviderConfiguration", "{\"profanityFilter\":\"false\"}");
    p.put("TranscriptionEngine", order.engine());
    if (order.name() != null) {
      p.put("Name", order.name());
    }
    p.put("Track", order.track());
    if (order.inboundLabel() != null) {
      p.put("InboundTrackLabel", order.inboundLabel());
    }
    if (order.outboundLabel() != null) {
      p.put("OutboundTrackLabel", order.outboundLabel());
    }
    p.put("PartialResults", Boolean.toString(order.partialResults()));
    p.put("LanguageCode", order.languageCode());
    send(transcription, p);
    board.news();
    return transcription;
  }

  void stop(Transcription transcription) {
    if (!transcription.stopped) {
      transcription.stopped = true;
      transcription.updatedAt = board.now();
      send(transcription, about(transcription, "transcription-stopped"));
    }
  }

  void stopAll(Leg leg) {
    List.copyOf(leg.transcriptions).forEach(this::stop);
  }

  /// The transcriptions of this leg break with one of Twilio's codes, 32650 to 32655.
  void fail(Leg leg, int code) {
    for (var one : leg.transcriptions) {
      if (!one.stopped) {
        one.stopped = true;
        var p = about(one, "transcription-error");
        p.put("TranscriptionErrorCode", Integer.toString(code));
        p.put("TranscriptionError", "Transcription failed");
        send(one, p);
      }
    }
  }

  /// The called person is not heard any more (`lost`), or heard without a track (`unknown`).
  void spoil(Leg leg, String track) {
    leg.transcriptions.forEach(one -> one.track = track);
  }

  /// Whoever called has finished a sentence.
  void heardCaller(Leg leg, String sentence) {
    for (var one : leg.transcriptions) {
      if (!one.stopped && !one.order.track().equals("inbound_track")) {
        var data = new JsonObject().put("transcript", sentence).raw("confidence", "0.96");
        var p = content(one, data, true);
        p.put("Track", "outbound_track");
        send(one, p);
      }
    }
  }

  /// The called person has finished a sentence.
  void heard(Leg leg, String sentence) {
    for (var transcription : leg.transcriptions) {
      if (transcription.hearsTheCalled()) {
        var data = new JsonObject().put("transcript", sentence).raw("confidence", "0.96");
        send(transcription, content(transcription, data, true));
      }
    }
  }

  /// The called person is in the middle of a sentence.
  void hearing(Leg leg, String soFar) {
    for (var transcription : leg.transcriptions) {
      if (transcription.hearsTheCalled() && transcription.order.partialResults()) {
        var p = content(transcription, new JsonObject().put("transcript", soFar), false);
        p.put("Stability", "0.8");
        send(transcription, p);
      }
    }
  }

  private Map<String, String> content(Transcription one, JsonObject data, boolean complete) {
    var p = about(one, "transcription-content");
    p.put("Track", "unknown".equals(one.track) ? "" : "inbound_track");
    p.put("TranscriptionData", data.toString());
    p.put("Final", Boolean.toString(complete));
    p.put("LanguageCode", one.order.languageCode());
    return p;
  }

  private Map<String, String> about(Transcription transcription, String event) {
    var p = new LinkedHashMap<String, String>();
    p.put("AccountSid", board.settings().accountSid());
    p.put("CallSid", transcription.leg.sid);
    p.put("TranscriptionSid", transcription.sid);
    p.put("Timestamp", WireDates.micros(board.now()));
    p.put("SequenceId", Integer.toString(transcription.sequence()));
    p.put("TranscriptionEvent", event);
    return p;
  }

  private void send(Transcription transcription, Map<String, String> parameters) {
    var hook = transcription.order.hook();
    if (hook != null) {
      courier.post(
          transcription.sid, parameters.getOrDefault("TranscriptionEvent", ""), hook, parameters);
    }
  }
}
