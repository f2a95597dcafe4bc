package fr.entente.telephony;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.call.Transcription;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.PhoneNumber;
import fr.entente.calls.Dialer.Placed;
import fr.entente.kernel.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/// The requests we make of the provider, each once.
@Component
@WhenConfigured
class Line {
  private static final List<String> EVENTS =
      List.of("initiated", "ringing", "answered", "completed");
  // Two clocks are never the same, and the provider's has whole seconds.
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
  private static final int LOOK_BACK = 20;

  private final TwilioRestClient twilio;
  private final TelephonySettings settings;
  private final BridgeRepository bridges;

  Line(TwilioRestClient twilio, TelephonySettings settings, BridgeRepository bridges) {
    this.twilio = twilio;
    this.settings = settings;
    this.bridges = bridges;
  }

  Placed ringAgent(Bridge bridge) {
    return ProviderErrors.place(() ->
        Call.creator(
                number(bridge.agentPhone()), caller(), settings.hook("agent", bridge.attempt()))
            .setMethod(HttpMethod.POST)
            .setTimeout((int) settings.agentRings().toSeconds())
            .setStatusCallback(settings.hook("agent/status", bridge.attempt()))
            .setStatusCallbackMethod(HttpMethod.POST)
            .setStatusCallbackEvent(EVENTS)
            .create(twilio)
            .getSid());
  }

  Placed ringDebtor(Bridge bridge) {
    String conference = bridge.conferenceSid();
    return ProviderErrors.place(() ->
        Participant.creator(
                conference == null ? bridge.attempt() : conference,
                caller(),
                number(bridge.number()))
            .setLabel(Legs.DEBTOR)
            .setEarlyMedia(true)
            .setBeep("false")
            .setTimeout((int) settings.debtorRings().toSeconds())
            .setEndConferenceOnExit(true)
            .setStatusCallback(settings.hook("debtor/status", bridge.attempt()))
            .setStatusCallbackMethod(HttpMethod.POST)
            .setStatusCallbackEvent(EVENTS)
            .create(twilio)
            .getCallSid());
  }

  /// Ends a leg, ringing or talking; no harm when it is over. What it is afterwards; empty when the
  /// provider has no such leg alive.
  Optional<LegStatus> end(String sid) {
    try {
      var after = Call.updater(sid).setStatus(Call.UpdateStatus.COMPLETED).update(twilio);
      // A state that we do not know is not taken for an end.
      return Optional.of(
          LegStatus.of(String.valueOf(after.getStatus())).orElse(LegStatus.IN_PROGRESS));
    } catch (ApiException e) {
      if (ProviderErrors.over(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  void hold(String conference, String sid, boolean on) {
    Participant.updater(conference, sid).setHold(on).update(twilio);
  }

  void mute(String conference, String sid, boolean on) {
    Participant.updater(conference, sid).setMuted(on).update(twilio);
  }

  /// Words of both sides of the debtor's leg: what comes in is the debtor, what goes out the agent.
  /// `ear` counts the transcriptions of a call from nought: each has a name of its own.
  void transcribe(Bridge bridge, String debtorSid, int ear) {
    Transcription.creator(debtorSid)
        .setName(name(bridge, ear))
        .setTrack(Transcription.Track.BOTH_TRACKS)
        .setInboundTrackLabel(Legs.DEBTOR)
        .setOutboundTrackLabel(Legs.AGENT)
        .setStatusCallbackUrl(settings.ear(bridge.attempt(), ear))
        .setStatusCallbackMethod(HttpMethod.POST)
        .setPartialResults(true)
        // A starred word is a lost sign of distress.
        .setProfanityFilter(false)
        .setEnableAutomaticPunctuation(true)
        .setLanguageCode(bridge.debtorLanguage() == Language.FR ? "fr-FR" : "en-GB")
        .setTranscriptionEngine(settings.transcriptionEngine())
        .setSpeechModel(settings.transcriptionModel())
        .create(twilio);
  }

  /// Stops a transcription by its name; no harm when there is none, or its leg is over.
  void deafen(Bridge bridge, String debtorSid, int ear) {
    try {
      Transcription.updater(debtorSid, name(bridge, ear), Transcription.UpdateStatus.STOPPED)
          .update(twilio);
    } catch (ApiException e) {
      if (!ProviderErrors.over(e)) {
        throw e;
      }
    }
  }

  private static String name(Bridge bridge, int ear) {
    return ear == 0 ? bridge.attempt() : bridge.attempt() + "-" + ear;
  }

  /// Empty when the provider knows no such leg.
  Optional<LegStatus> status(String sid) {
    try {
      return Optional.ofNullable(Call.fetcher(sid).fetch(twilio).getStatus())
          .flatMap(s -> LegStatus.of(s.toString()));
    } catch (ApiException e) {
      if (ProviderErrors.over(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /// What the provider's own record says of it now; empty when it knows no such leg.
  Optional<LegNews> leg(String sid, Instant now) {
    try {
      var call = Call.fetcher(sid).fetch(twilio);
      return LegStatus.of(String.valueOf(call.getStatus()))
          .map(status -> {
            var ended = call.getEndTime();
            Instant at = status.over() && ended != null ? ended.toInstant() : now;
            return new LegNews(sid, "asked:" + status, status, at, seconds(call), null);
          });
    } catch (ApiException e) {
      if (ProviderErrors.over(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static long seconds(Call call) {
    String told = call.getDuration();
    return told != null && told.matches("\\d{1,6}") ? Long.parseLong(told) : 0;
  }

  /// A leg to this number since then that belongs to no other call of ours: the fruit of a request
  /// whose answer was lost. What became known to this very call meanwhile is found as well: a leg
  /// that is there must not count as missing.
  Optional<String> findLost(Bridge bridge, fr.entente.kernel.PhoneNumber to, Instant since) {
    var calls = Call.reader().setTo(number(to)).setFrom(caller()).limit(LOOK_BACK).read(twilio);
    Instant earliest = since.minus(CLOCKS_DIFFER);
    return StreamSupport.stream(calls.spliterator(), false)
        .filter(c -> !c.getDateCreated().toInstant().isBefore(earliest))
        .map(Call::getSid)
        .filter(sid -> !bridges.ofAnother(bridge.call(), sid))
        .findFirst();
  }

  private PhoneNumber caller() {
    return new PhoneNumber(settings.callerId());
  }

  private static PhoneNumber number(fr.entente.kernel.PhoneNumber number) {
    return new PhoneNumber(number.e164());
  }
}
