package fr.entente.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which webhooks an application asked for, read the way Twilio reads them.
final class Events {
  private static final Set<String> OF_A_CALL =
      Set.of("initiated", "ringing", "answered", "completed");
  private static final Set<String> OF_A_CONFERENCE =
      Set.of("start", "end", "join", "leave", "mute", "hold", "modify", "speaker", "announcement");

  private Events() {}

  /// REST wants repeated keys; of words in one key Twilio takes the first and drops the rest.
  static List<String> ofCall(List<String> asked, Traffic traffic) {
    var events = new ArrayList<String>();
    for (String value : asked) {
      var first = value.strip().split("\\s+")[0];
      if (!OF_A_CALL.contains(first) || !first.equals(value)) {
        traffic.complain(21626, "invalid StatusCallbackEvent: " + value);
      }
      if (OF_A_CALL.contains(first)) {
        events.add(first);
      }
    }
    return events;
  }

  /// Names the webhooks themselves: `join` asks for `participant-join`.
  static List<String> ofConference(List<String> asked, Traffic traffic) {
    var events = new ArrayList<String>();
    for (String word : asked) {
      if (!OF_A_CONFERENCE.contains(word)) {
        traffic.complain(21626, "invalid conference event: " + word);
      }
      switch (word) {
        case "start", "end" -> events.add("conference-" + word);
        case "join", "leave", "modify" -> events.add("participant-" + word);
        case "mute", "hold" -> {
          events.add("participant-" + word);
          events.add("participant-un" + word);
        }
        default -> {}
      }
    }
    return events;
  }
}
