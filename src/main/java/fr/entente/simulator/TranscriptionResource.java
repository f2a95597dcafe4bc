package fr.entente.simulator;

import java.util.List;

/// Calls/{CallSid}/Transcriptions.json: start listening to a call that is answered, stop.
final class TranscriptionResource {
  private final Switchboard board;
  private final Transcriber transcriber;

  TranscriptionResource(Switchboard board, Transcriber transcriber) {
    this.board = board;
    this.transcriber = transcriber;
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/Calls/{CallSid}/Transcriptions.json", this::create),
        Route.of("POST", "/Calls/{CallSid}/Transcriptions/{Sid}.json", this::stop));
  }

  private Reply create(ApiRequest request) {
    var leg = board.leg(request.id(0));
    if (leg.isEmpty()) {
      return request.notFound();
    }
    if (!leg.get().talking()) {
      return Reply.bad(21220, "Unable to create record. Call is not in-progress.");
    }
    var form = request.form();
    var order =
        new TranscriptionOrder(
            form.get("Name"),
            Hook.of(
                form.get("StatusCallbackUrl"), form.get("StatusCallbackMethod", "POST"), List.of()),
            form.get("Track", "both_tracks"),
            form.flag("PartialResults", false),
            form.get("LanguageCode", "en-US"),
            form.get("TranscriptionEngine", "google"),
            form.get("InboundTrackLabel"),
            form.get("OutboundTrackLabel"));
    return Reply.ok(json(transcriber.start(leg.get(), order)));
  }

  private Reply stop(ApiRequest request) {
    var wanted = request.id(1);
    var found =
        board.leg(request.id(0)).stream()
            .flatMap(l -> l.transcriptions.stream())
            .filter(t -> t.sid.equals(wanted) || wanted.equals(t.name))
            .findFirst();
    if (found.isEmpty()) {
      return request.notFound();
    }
    if (!request.form().get("Status", "").equals("stopped")) {
      return Reply.bad(20001, "Status must be stopped");
    }
    transcriber.stop(found.get());
    return Reply.ok(json(found.get()));
  }

  private JsonObject json(Transcription one) {
    var account = board.settings().accountSid();
    return new JsonObject()
        .put("sid", one.sid)
        .put("account_sid", account)
        .put("call_sid", one.leg.sid)
        .put("name", one.name)
        .put("status", one.stopped ? "stopped" : "in-progress")
        .put("date_updated", WireDates.rfc2822(one.updatedAt))
        .put(
            "uri",
            "/2010-04-01/Accounts/%s/Calls/%s/Transcriptions/%s.json"
                .formatted(account, one.leg.sid, one.sid));
  }
}
