package fr.entente.simulator;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Participants.json: call somebody into a conference, hold, mute, send away. Found by call SID or
/// label; gone when the conference is over.
final class ParticipantResource {
  private static final String ALL = "/Conferences/{ConferenceSid}/Participants.json";
  private static final String ONE = "/Conferences/{ConferenceSid}/Participants/{CallSid}.json";

  private final Switchboard board;
  private final Conferences conferences;
  private final Lines lines;
  private final CallResource calls;
  private final Traffic traffic;

  ParticipantResource(
      Switchboard board,
      Conferences conferences,
      Lines lines,
      CallResource calls,
      Traffic traffic) {
    this.board = board;
    this.conferences = conferences;
    this.lines = lines;
    this.calls = calls;
    this.traffic = traffic;
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", ALL, this::create),
        Route.of("GET", ALL, this::list),
        Route.of("GET", ONE, r -> on(r, (p, form) -> Reply.ok(json(p)))),
        Route.of("POST", ONE, r -> on(r, this::update)),
        Route.of("DELETE", ONE, r -> on(r, this::kick)));
  }

  private Reply create(ApiRequest request) {
    var form = request.form();
    var refusal =
        Numbers.refusal(form.get("To"), form.get("From"), board.settings().callerIds())
            .or(() -> CallResource.badUrl(form, "StatusCallback", 21609));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var conference = conference(request.id(0));
    if (conference.isEmpty()) {
      return request.notFound();
    }
    var label = form.get("Label");
    if (label != null && conference.get().participant(label).isPresent()) {
      return Reply.bad(16025, "Participant label is already in use: " + label);
    }
    return Reply.created(json(call(conference.get(), label, form)));
  }

  /// By SID it must be alive; a name makes one.
  private Optional<Conference> conference(String sidOrName) {
    return sidOrName.matches("CF[0-9a-fA-F]{32}")
        ? board.conference(sidOrName).filter(c -> !c.over())
        : Optional.of(conferences.open(sidOrName));
  }

  private Participant call(Conference conference, @Nullable String label, FormBody form) {
    var leg = calls.leg(form, "agent".equals(label));
    leg.bornInConference = true;
    leg.machineHook = CallResource.machineHook(form, "AmdStatusCallback");
    var participant = conferences.seat(conference, leg, label);
    participant.startsOnEnter = form.flag("StartConferenceOnEnter", true);
    participant.endsOnExit = form.flag("EndConferenceOnExit", false);
    participant.earlyMedia = form.flag("EarlyMedia", true);
    participant.muted = form.flag("Muted", false);
    participant.coached = form.get("CallSidToCoach");
    participant.coaching = form.flag("Coaching", false);
    if (conference.hook == null) {
      conference.hook =
          Hook.of(
              form.get("ConferenceStatusCallback"),
              form.get("ConferenceStatusCallbackMethod", "POST"),
              Events.ofConference(form.all("ConferenceStatusCallbackEvent"), traffic));
    }
    lines.dial(leg);
    return participant;
  }

  private Reply list(ApiRequest request) {
    var query = request.query();
    Predicate<Participant> wanted =
        p ->
            p.muted == query.flag("Muted", p.muted)
                && p.hold == query.flag("Hold", p.hold)
                && p.coaching == query.flag("Coaching", p.coaching);
    return board
        .conference(request.id(0))
        .filter(c -> !c.over())
        .map(c -> c.participants.stream().filter(wanted).toList())
        .map(found -> Listing.page(request, "participants", found, this::json))
        .orElseGet(request::notFound);
  }

  private Reply update(Participant participant, FormBody form) {
    conferences.endOnExit(participant, form.flag("EndConferenceOnExit", participant.endsOnExit));
    conferences.mute(participant, form.flag("Muted", participant.muted));
    conferences.hold(participant, form.flag("Hold", participant.hold));
    participant.coaching = form.flag("Coaching", participant.coaching);
    participant.coached = participant.coaching ? form.get("CallSidToCoach") : null;
    return Reply.ok(json(participant));
  }

  private Reply kick(Participant participant, FormBody form) {
    lines.kick(participant);
    return Reply.gone();
  }

  private Reply on(ApiRequest request, BiFunction<Participant, FormBody, Reply> action) {
    return board
        .conference(request.id(0))
        .flatMap(c -> c.participant(request.id(1)))
        .map(p -> action.apply(p, request.form()))
        .orElseGet(request::notFound);
  }

  private JsonObject json(Participant p) {
    var account = board.settings().accountSid();
    return new JsonObject()
        .put("account_sid", account)
        .put("call_sid", p.leg.sid)
        .put("label", p.label)
        .put("call_sid_to_coach", p.coached)
        .put("coaching", p.coaching)
        .put("conference_sid", p.conference.sid)
        .put("date_created", WireDates.rfc2822(p.createdAt))
        .put("date_updated", WireDates.rfc2822(p.updatedAt))
        .put("end_conference_on_exit", p.endsOnExit)
        .put("muted", p.muted)
        .put("hold", p.hold)
        .put("start_conference_on_enter", p.startsOnEnter)
        .put("status", p.leg.status.asParticipant())
        .put("queue_time", "0")
        .put(
            "uri",
            "/2010-04-01/Accounts/%s/Conferences/%s/Participants/%s.json"
                .formatted(account, p.conference.sid, p.leg.sid));
  }
}
