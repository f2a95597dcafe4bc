package fr.entente.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Composes the webhooks of calls and conferences with the parameters Twilio sends. Called under
/// the switchboard's lock; hands over to the courier at once.
final class StatusCallbacks {
  private static final List<String> FINAL_ONLY = List.of("completed");
  private static final List<String> NO_EVENTS = List.of();

  private final Switchboard board;
  private final Courier courier;

  StatusCallbacks(Switchboard board, Courier courier) {
    this.board = board;
    this.courier = courier;
  }

  /// `event` is initiated, ringing, answered or completed.
  void progress(Leg leg, String event, int sipCode) {
    int sequence = leg.sequence();
    var hook = leg.statusHook;
    if (hook == null || !hook.wants(event, FINAL_ONLY)) {
      return;
    }
    var p = aboutCall(leg);
    if (leg.terminal()) {
      p.put("CallDuration", Long.toString(leg.seconds()));
      p.put("Duration", Long.toString(Math.ceilDiv(leg.seconds(), 60)));
      p.put("SipResponseCode", Integer.toString(sipCode));
    }
    p.put("Timestamp", WireDates.rfc2822(board.now()));
    p.put("CallbackSource", "call-progress-events");
    p.put("SequenceNumber", Integer.toString(sequence));
    courier.post(leg.sid, event, hook, p);
  }

  void machineDetected(Leg leg, String answeredBy, long milliseconds) {
    var hook = leg.machineHook;
    if (hook == null) {
      return;
    }
    var p = new LinkedHashMap<String, String>();
    p.put("CallSid", leg.sid);
    p.put("AccountSid", board.settings().accountSid());
    p.put("AnsweredBy", answeredBy);
    p.put("MachineDetectionDuration", Long.toString(milliseconds));
    courier.post(leg.sid, "machine-detected", hook, p);
  }

  void conference(Conference conference, String event, Map<String, String> more) {
    var hook = conference.hook;
    int sequence = conference.sequence();
    if (hook == null || !hook.wants(event, NO_EVENTS)) {
      return;
    }
    var p = new LinkedHashMap<String, String>();
    p.put("ConferenceSid", conference.sid);
    p.put("FriendlyName", conference.name);
    p.put("AccountSid", board.settings().accountSid());
    p.put("SequenceNumber", Integer.toString(sequence));
    p.put("Timestamp", WireDates.rfc2822(board.now()));
    p.put("StatusCallbackEvent", event);
    p.putAll(more);
    courier.post(conference.sid, event, hook, p);
  }

  void participant(Participant one, String event, Map<String, String> more) {
    var p = new LinkedHashMap<String, String>();
    p.put("CallSid", one.leg.sid);
    p.put("Muted", Boolean.toString(one.muted));
    p.put("Hold", Boolean.toString(one.hold));
    p.put("Coaching", Boolean.toString(one.coaching));
    p.put("EndConferenceOnExit", Boolean.toString(one.endsOnExit));
    p.put("StartConferenceOnEnter", Boolean.toString(one.startsOnEnter));
    if (one.label != null) {
      p.put("ParticipantLabel", one.label);
    }
    p.putAll(more);
    conference(one.conference, event, p);
  }

  /// What every voice request says of its call.
  Map<String, String> aboutCall(Leg leg) {
    var p = new LinkedHashMap<String, String>();
    p.put("CallSid", leg.sid);
    p.put("AccountSid", board.settings().accountSid());
    p.put("From", leg.from);
    p.put("To", leg.to);
    p.put("Caller", leg.from);
    p.put("Called", leg.to);
    p.put("CallStatus", leg.status == RestStatus.INITIATED ? "initiated" : leg.status.word());
    p.put("ApiVersion", "2010-04-01");
    p.put("Direction", "outbound-api");
    for (String side : List.of("From", "To", "Caller", "Called")) {
      p.put(
          side + "Country",
          country(side.equals("From") || side.equals("Caller") ? leg.from : leg.to));
      p.put(side + "City", "");
      p.put(side + "State", "");
      p.put(side + "Zip", "");
    }
    return p;
  }

  Instant now() {
    return board.now();
  }

  private static String country(String number) {
    if (number.startsWith("+33")) {
      return "FR";
    }
    if (number.startsWith("+44")) {
      return "GB";
    }
    return number.startsWith("+1") ? "US" : "";
  }
}
