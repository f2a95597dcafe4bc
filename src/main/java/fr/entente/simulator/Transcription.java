package fr.entente.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A real-time transcription of one leg. Guarded by the switchboard's lock.
final class Transcription {
  final String sid;
  final Leg leg;
  final @Nullable String name;
  final TranscriptionOrder order;
  Instant updatedAt;
  boolean stopped;

  /// What is wrong with the called person's track; null when nothing is.
  @Nullable String track;

  private int nextSequence = 1;

  Transcription(String sid, Leg leg, TranscriptionOrder order, Instant at) {
    this.sid = sid;
    this.leg = leg;
    this.order = order;
    this.name = order.name();
    this.updatedAt = at;
  }

  int sequence() {
    return nextSequence++;
  }

  /// The person called is the inbound track of an outbound call.
  boolean hearsTheCalled() {
    return !stopped && !"lost".equals(track) && !order.track().equals("outbound_track");
  }
}
