package fr.entente.simulator;

import fr.entente.simulator.Twiml.Verb;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Carries out an application's instructions on a leg, verb by verb. Runs under the switchboard's
/// lock on the leg's own thread.
final class TwimlPlayer {
  private static final Duration PRESSES_AFTER = Duration.ofMillis(1500);
  private static final int MILLIS_A_LETTER = 60;
  private static final List<String> VERBS =
      List.of(
          "Say",
          "Play",
          "Pause",
          "Gather",
          "Redirect",
          "Hangup",
          "Reject",
          "Dial",
          "Start",
          "Stop");

  private final Switchboard board;
  private final StatusCallbacks callbacks;
  private final Conferences conferences;
  private final Transcriber transcriber;
  private final Courier courier;
  private final Traffic traffic;

  TwimlPlayer(
      Switchboard board,
      StatusCallbacks callbacks,
      Conferences conferences,
      Transcriber transcriber,
      Courier courier,
      Traffic traffic) {
    this.board = board;
    this.callbacks = callbacks;
    this.conferences = conferences;
    this.transcriber = transcriber;
    this.courier = courier;
    this.traffic = traffic;
  }

  /// Plays documents one after the other until one comes to its end or the call does.
  void play(Leg leg, @Nullable TwimlSource first) {
    var source = first;
    while (source != null && leg.live()) {
      var base = source instanceof TwimlSource.Fetched f ? f.url() : null;
      var verbs = read(leg, source);
      source = null;
      for (var verb : verbs) {
        source = perform(leg, verb, base);
        if (source != null || !leg.undisturbed()) {
          break;
        }
      }
      if (leg.redirect != null) {
        source = leg.redirect;
        leg.redirect = null;
      }
    }
  }

  private List<Verb> read(Leg leg, TwimlSource source) {
    var xml =
        switch (source) {
          case TwimlSource.Inline inline -> Optional.of(inline.xml());
          case TwimlSource.Fetched fetched -> fetch(leg, fetched);
        };
    var verbs = xml.flatMap(Twiml::read);
    if (xml.isPresent() && verbs.isEmpty()) {
      traffic.complain(12100, "not TwiML: " + xml.get());
    }
    return verbs.orElse(List.of());
  }

  private Optional<String> fetch(Leg leg, TwimlSource.Fetched from) {
    var parameters = new LinkedHashMap<>(callbacks.aboutCall(leg));
    parameters.putAll(from.extra());
    return board.unlocked(() ->
        courier
            .fetch(from.url(), from.method(), parameters)
            .or(() -> fallback(from.fallbackUrl(), from.method(), parameters)));
  }

  private Optional<String> fallback(
      @Nullable String url, String method, Map<String, String> parameters) {
    return url == null ? Optional.empty() : courier.fetch(url, method, parameters);
  }

  /// The document to go on with, or null to go on with the next verb.
  private @Nullable TwimlSource perform(Leg leg, Verb verb, @Nullable String base) {
    switch (verb.name()) {
      case "Say" ->
          board.rest(
              Duration.ofMillis((long) verb.text().length() * MILLIS_A_LETTER), leg::undisturbed);
      case "Play" -> board.rest(Duration.ofSeconds(2), leg::undisturbed);
      case "Pause" -> board.rest(Duration.ofSeconds(verb.number("length", 1)), leg::undisturbed);
      case "Gather" -> {
        return gather(leg, verb, base);
      }
      case "Redirect" -> {
        return next(base, verb.text(), verb.get("method", "POST"), Map.of());
      }
      case "Hangup", "Reject" -> {
        return new TwimlSource.Inline("<Response/>");
      }
      case "Dial" -> {
        return dial(leg, verb, base);
      }
      case "Start" -> verb.children().forEach(child -> start(leg, child, base));
      case "Stop" -> verb.children().forEach(child -> stop(leg, child));
      default -> traffic.complain(12200, verb.name() + " is not one of " + VERBS);
    }
    return null;
  }

  private @Nullable TwimlSource gather(Leg leg, Verb gather, @Nullable String base) {
    if (leg.scenario != Scenario.DESK_PHONE) {
      for (var prompt : gather.children()) {
        perform(leg, prompt, base);
      }
      board.rest(Duration.ofSeconds(gather.number("timeout", 5)), leg::undisturbed);
      return null;
    }
    // A person at the desk does not hear the prompt to its end.
    if (!board.rest(PRESSES_AFTER, leg::undisturbed)) {
      return null;
    }
    return next(
        base,
        gather.get("action", base == null ? "" : base),
        gather.get("method", "POST"),
        Map.of("Digits", "1", "msg", "Gather End"));
  }

  private @Nullable TwimlSource dial(Leg leg, Verb dial, @Nullable String base) {
    var rooms = dial.children().stream().filter(v -> v.name().equals("Conference")).toList();
    if (rooms.isEmpty()) {
      traffic.complain(13224, "this exchange dials conferences only: " + dial.text());
      return null;
    }
    var began = board.now();
    var conference = enter(leg, rooms.getFirst(), base);
    board.waitWhile(() -> leg.undisturbed() && leg.participant != null);
    var action = dial.get("action");
    if (action == null || !leg.undisturbed()) {
      return null;
    }
    var more = new LinkedHashMap<String, String>();
    more.put("DialCallStatus", "completed");
    more.put("DialCallDuration", Long.toString(Duration.between(began, board.now()).toSeconds()));
    more.put("ConferenceSid", conference.sid);
    return next(base, action, dial.get("method", "POST"), more);
  }

  private Conference enter(Leg leg, Verb room, @Nullable String base) {
    var conference = conferences.open(room.text());
    var participant = conferences.seat(conference, leg, room.get("participantLabel"));
    participant.startsOnEnter = room.flag("startConferenceOnEnter", true);
    participant.endsOnExit = room.flag("endConferenceOnExit", false);
    participant.muted = room.flag("muted", false);
    participant.coached = room.get("coach");
    participant.coaching = participant.coached != null;
    if (conference.hook == null) {
      conference.hook =
          Hook.of(
              absolute(base, room.get("statusCallback")),
              room.get("statusCallbackMethod", "POST"),
              Events.ofConference(room.words("statusCallbackEvent"), traffic));
    }
    conferences.join(participant);
    return conference;
  }

  private void start(Leg leg, Verb what, @Nullable String base) {
    if (!what.name().equals("Transcription")) {
      traffic.complain(12200, "cannot start " + what.name());
      return;
    }
    transcriber.start(
        leg,
        new TranscriptionOrder(
            what.get("name"),
            Hook.of(
                absolute(base, what.get("statusCallbackUrl")),
                what.get("statusCallbackMethod", "POST"),
                List.of()),
            what.get("track", "both_tracks"),
            what.flag("partialResults", false),
            what.get("languageCode", "en-US"),
            what.get("transcriptionEngine", "google"),
            what.get("inboundTrackLabel"),
            what.get("outboundTrackLabel")));
  }

  private void stop(Leg leg, Verb what) {
    var name = what.get("name");
    for (var transcription : new ArrayList<>(leg.transcriptions)) {
      if (name == null || name.equals(transcription.name)) {
        transcriber.stop(transcription);
      }
    }
  }

  private static @Nullable TwimlSource next(
      @Nullable String base, String url, String method, Map<String, String> extra) {
    var target = absolute(base, url);
    return target == null ? null : new TwimlSource.Fetched(target, method, null, extra);
  }

  private static @Nullable String absolute(@Nullable String base, @Nullable String url) {
    if (url == null) {
      return null;
    }
    if (url.isEmpty()) {
      return base;
    }
    return base == null ? url : URI.create(base).resolve(url).toString();
  }
}
