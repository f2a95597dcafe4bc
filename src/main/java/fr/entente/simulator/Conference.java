package fr.entente.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A room where legs hear each other; born with its first participant. Guarded by the switchboard's
/// lock.
final class Conference {
  final String sid;
  final String name;
  final Instant createdAt;
  final List<Participant> participants = new ArrayList<>();

  @Nullable Hook hook;
  @Nullable String endReason;
  @Nullable String endedBy;
  Instant updatedAt;
  boolean started;
  boolean ended;
  private int nextSequence;

  Conference(String sid, String name, Instant createdAt) {
    this.sid = sid;
    this.name = name;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  int sequence() {
    return ++nextSequence;
  }

  boolean over() {
    return ended;
  }

  String status() {
    if (ended) {
      return "completed";
    }
    return started ? "in-progress" : "init";
  }

  Optional<Participant> participant(String sidOrLabel) {
    return participants.stream().filter(p -> p.answersTo(sidOrLabel)).findFirst();
  }

  boolean readyToStart() {
    return !started
        && participants.stream().filter(p -> p.joined).count() >= 2
        && participants.stream().anyMatch(p -> p.joined && p.startsOnEnter);
  }
}
