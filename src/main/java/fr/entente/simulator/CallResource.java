package fr.entente.simulator;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Calls.json: place, read, list, end, redirect.
final class CallResource {
  private final Switchboard board;
  private final Lines lines;
  private final Traffic traffic;

  CallResource(Switchboard board, Lines lines, Traffic traffic) {
    this.board = board;
    this.lines = lines;
    this.traffic = traffic;
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/Calls.json", this::create),
        Route.of("GET", "/Calls.json", this::list),
        Route.of("GET", "/Calls/{Sid}.json", r -> on(r, leg -> Reply.ok(json(leg)))),
        Route.of("POST", "/Calls/{Sid}.json", r -> on(r, leg -> update(leg, r.form()))),
        Route.of("DELETE", "/Calls/{Sid}.json", r -> on(r, this::delete)));
  }

  private Reply create(ApiRequest request) {
    var form = request.form();
    var refusal =
        Numbers.refusal(form.get("To"), form.get("From"), board.settings().callerIds())
            .or(() -> badInstructions(form));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var leg = leg(form, true);
    leg.instructions = instructions(form);
    leg.machineHook = machineHook(form, "AsyncAmdStatusCallback");
    lines.dial(leg);
    return Reply.created(json(leg));
  }

  /// A leg as a form describes it, here and for participants.
  Leg leg(FormBody form, boolean deskPhone) {
    var to = form.get("To", "");
    var leg =
        new Leg(
            board.sid("CA"), form.get("From", ""), to, board.scenario(to, deskPhone), board.now());
    leg.ringsFor = Math.min(600, form.number("Timeout", 60));
    leg.statusHook =
        Hook.of(
            form.get("StatusCallback"),
            form.get("StatusCallbackMethod", "POST"),
            Events.ofCall(form.all("StatusCallbackEvent"), traffic));
    leg.machineDetection = form.get("MachineDetection");
    return leg;
  }

  static @Nullable Hook machineHook(FormBody form, String parameter) {
    return Hook.of(form.get(parameter), form.get(parameter + "Method", "POST"), List.of());
  }

  static Optional<Reply> badUrl(FormBody form, String parameter, int code) {
    var url = form.get(parameter);
    return url == null || absolute(url)
        ? Optional.empty()
        : Optional.of(Reply.bad(code, parameter + " is not a valid URL: " + url));
  }

  private static Optional<Reply> badInstructions(FormBody form) {
    if (form.get("Url") == null
        && form.get("Twiml") == null
        && form.get("ApplicationSid") == null) {
      return Optional.of(Reply.bad(21205, "Url parameter is required."));
    }
    return badUrl(form, "Url", 21205).or(() -> badUrl(form, "StatusCallback", 21609));
  }

  /// A Url wins over a Twiml.
  private static @Nullable TwimlSource instructions(FormBody form) {
    var url = form.get("Url");
    if (url != null) {
      return new TwimlSource.Fetched(
          url, form.get("Method", "POST"), form.get("FallbackUrl"), Map.of());
    }
    var twiml = form.get("Twiml");
    return twiml == null ? null : new TwimlSource.Inline(twiml);
  }

  private Reply update(Leg leg, FormBody form) {
    var status = form.get("Status");
    var redirect = instructions(form);
    if (leg.terminal() || ("canceled".equals(status) && leg.talking())) {
      return Reply.bad(21220, "Unable to update record. Call is not in-progress. Cannot redirect.");
    }
    if (status != null && !status.equals("canceled") && !status.equals("completed")) {
      return Reply.bad(20001, "Invalid status " + status);
    }
    if (status != null) {
      lines.endByApi(leg);
    } else if (redirect != null && !leg.talking()) {
      return Reply.bad(21220, "Unable to update record. Call is not in-progress. Cannot redirect.");
    } else if (redirect != null) {
      lines.redirect(leg, redirect);
    }
    return Reply.ok(json(leg));
  }

  private Reply delete(Leg leg) {
    if (leg.live()) {
      return Reply.refused(409, 20009, "Cannot delete a call that is in progress");
    }
    board.remove(leg);
    return Reply.gone();
  }

  private Reply list(ApiRequest request) {
    var found = board.newestLegs().stream().filter(new CallFilter(request.query())).toList();
    return Listing.page(request, "calls", found, this::json);
  }

  private Reply on(ApiRequest request, java.util.function.Function<Leg, Reply> action) {
    return board.leg(request.id(0)).map(action).orElseGet(request::notFound);
  }

  private JsonObject json(Leg leg) {
    var uri = "/2010-04-01/Accounts/" + board.settings().accountSid() + "/Calls/" + leg.sid;
    var sub = new JsonObject();
    for (String name : List.of("Notifications", "Recordings", "Transcriptions", "Events")) {
      sub.put(name.toLowerCase(java.util.Locale.ROOT), uri + "/" + name + ".json");
    }
    return new JsonObject()
        .put("sid", leg.sid)
        .put("date_created", WireDates.rfc2822(leg.createdAt))
        .put("date_updated", WireDates.rfc2822(leg.updatedAt))
        .put("parent_call_sid", (String) null)
        .put("account_sid", board.settings().accountSid())
        .put("to", leg.to)
        .put("to_formatted", leg.to)
        .put("from", leg.from)
        .put("from_formatted", leg.from)
        .put("phone_number_sid", (String) null)
        .put("status", leg.status.word())
        .put("start_time", WireDates.rfc2822OrNull(leg.startedAt))
        .put("end_time", WireDates.rfc2822OrNull(leg.endedAt))
        .put("duration", leg.terminal() ? Long.toString(leg.seconds()) : null)
        .put("price", (String) null)
        .put("price_unit", "USD")
        .put("direction", "outbound-api")
        .put("answered_by", leg.answeredBy)
        .put("api_version", "2010-04-01")
        .put("forwarded_from", (String) null)
        .put("group_sid", (String) null)
        .put("caller_name", (String) null)
        .put("queue_time", "0")
        .put("trunk_sid", (String) null)
        .put("uri", uri + ".json")
        .put("subresource_uris", sub);
  }

  private static boolean absolute(String url) {
    try {
      var uri = URI.create(url);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
