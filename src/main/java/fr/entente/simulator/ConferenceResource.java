package fr.entente.simulator;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Conferences.json: read, list, complete. A conference cannot be created here.
final class ConferenceResource {
  private final Switchboard board;
  private final Conferences conferences;

  ConferenceResource(Switchboard board, Conferences conferences) {
    this.board = board;
    this.conferences = conferences;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/Conferences.json", this::list),
        Route.of("GET", "/Conferences/{Sid}.json", this::fetch),
        Route.of("POST", "/Conferences/{Sid}.json", this::update));
  }

  private Reply list(ApiRequest request) {
    var query = request.query();
    Predicate<Conference> wanted =
        c -> same(query.get("FriendlyName"), c.name) && same(query.get("Status"), c.status());
    var found = board.newestConferences().stream().filter(wanted).toList();
    return Listing.page(request, "conferences", found, this::json);
  }

  private Reply fetch(ApiRequest request) {
    return board.conference(request.id(0)).map(c -> Reply.ok(json(c))).orElseGet(request::notFound);
  }

  private Reply update(ApiRequest request) {
    var found = board.conference(request.id(0));
    if (found.isEmpty()) {
      return request.notFound();
    }
    var status = request.form().get("Status");
    if (status != null && !status.equals("completed")) {
      return Reply.bad(20001, "Invalid status " + status);
    }
    if (status != null) {
      conferences.complete(found.get());
    }
    return Reply.ok(json(found.get()));
  }

  private JsonObject json(Conference conference) {
    var account = board.settings().accountSid();
    var uri = "/2010-04-01/Accounts/" + account + "/Conferences/" + conference.sid;
    var json = new JsonObject();
    if (conference.endReason != null) {
      // Absent, not null, while it lasts: so says the description of the API.
      json.put("reason_conference_ended", conference.endReason);
    }
    return json.put("account_sid", account)
        .put("date_created", WireDates.rfc2822(conference.createdAt))
        .put("date_updated", WireDates.rfc2822(conference.updatedAt))
        .put("api_version", "2010-04-01")
        .put("friendly_name", conference.name)
        .put("region", "us1")
        .put("sid", conference.sid)
        .put("status", conference.status().toLowerCase(Locale.ROOT))
        .put("uri", uri + ".json")
        .put(
            "subresource_uris",
            new JsonObject()
                .put("participants", uri + "/Participants.json")
                .put("recordings", uri + "/Recordings.json"))
        .put("call_sid_ending_conference", conference.endedBy);
  }

  private static boolean same(@Nullable String asked, String is) {
    return asked == null || asked.equals(is);
  }
}
