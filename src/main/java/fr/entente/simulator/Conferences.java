package fr.entente.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Twilio's rules for conferences: born with the first participant, started with the second, ended
/// by a departure or by command. Called under the switchboard's lock.
final class Conferences {
  private final Switchboard board;
  private final StatusCallbacks callbacks;

  Conferences(Switchboard board, StatusCallbacks callbacks) {
    this.board = board;
    this.callbacks = callbacks;
  }

  Conference open(String name) {
    return board
        .liveConference(name)
        .orElseGet(() -> {
          var born = new Conference(board.sid("CF"), name, board.now());
          board.add(born);
          return born;
        });
  }

  /// A seat for a leg that may still be ringing.
  Participant seat(Conference conference, Leg leg, @Nullable String label) {
    var participant = new Participant(leg, conference, label, board.now());
    conference.participants.add(participant);
    leg.participant = participant;
    return participant;
  }

  void join(Participant participant) {
    if (participant.joined || participant.conference.over()) {
      return;
    }
    participant.joined = true;
    touch(participant);
    callbacks.participant(participant, "participant-join", Map.of());
    if (participant.conference.readyToStart()) {
      participant.conference.started = true;
      callbacks.conference(participant.conference, "conference-start", Map.of());
    }
    board.news();
  }

  void mute(Participant participant, boolean on) {
    if (participant.muted != on) {
      participant.muted = on;
      changed(participant, on ? "participant-mute" : "participant-unmute");
    }
  }

  void hold(Participant participant, boolean on) {
    if (participant.hold != on) {
      participant.hold = on;
      changed(participant, on ? "participant-hold" : "participant-unhold");
    }
  }

  /// Ignored in silence while the participant is on hold, as Twilio does.
  void endOnExit(Participant participant, boolean on) {
    if (!participant.hold && participant.endsOnExit != on) {
      participant.endsOnExit = on;
      changed(participant, "participant-modify");
    }
  }

  /// The leg leaves its conference, if it sits in one.
  void leave(Leg leg, String reason, boolean kicked) {
    var participant = leg.participant;
    if (participant == null) {
      return;
    }
    var conference = participant.conference;
    boolean spoke = leg.answeredAt != null;
    depart(participant, spoke ? reason : "participant_add_failed");
    if (participant.endsOnExit && participant.joined && spoke) {
      end(
          conference,
          "participant-with-end-conference-on-exit-" + (kicked ? "kicked" : "left"),
          participant,
          "moderator_ended_conference");
    } else if (conference.participants.isEmpty()) {
      end(conference, "last-participant-" + (kicked ? "kicked" : "left"), participant, "");
    }
  }

  void complete(Conference conference) {
    end(conference, "conference-ended-via-api", null, "conference_ended_via_api");
  }

  private void end(
      Conference conference, String reason, @Nullable Participant by, String othersLeaveBecause) {
    if (conference.over()) {
      return;
    }
    conference.ended = true;
    conference.endReason = reason;
    conference.updatedAt = board.now();
    conference.endedBy = by == null ? null : by.leg.sid;
    for (var other : List.copyOf(conference.participants)) {
      depart(other, othersLeaveBecause);
    }
    var more = new LinkedHashMap<String, String>();
    if (by != null) {
      more.put("CallSidEndingConference", by.leg.sid);
      if (by.label != null) {
        more.put("ParticipantLabelEndingConference", by.label);
      }
    }
    more.put("ReasonConferenceEnded", reason);
    more.put("Reason", "Conference ended: " + reason);
    callbacks.conference(conference, "conference-end", more);
    board.news();
  }

  private void depart(Participant participant, String reason) {
    participant.conference.participants.remove(participant);
    participant.leg.participant = null;
    touch(participant);
    callbacks.participant(
        participant,
        "participant-leave",
        Map.of(
            "ParticipantCallStatus",
            participant.leg.status.word(),
            "ReasonParticipantLeft",
            reason));
    board.news();
  }

  private void changed(Participant participant, String event) {
    touch(participant);
    callbacks.participant(participant, event, Map.of());
    board.news();
  }

  private void touch(Participant participant) {
    participant.updatedAt = board.now();
    participant.conference.updatedAt = participant.updatedAt;
  }
}
