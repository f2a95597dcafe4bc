package fr.entente.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A leg's seat in a conference. Guarded by the switchboard's lock.
final class Participant {
  final Leg leg;
  final Conference conference;
  final @Nullable String label;
  final Instant createdAt;

  boolean startsOnEnter = true;
  boolean endsOnExit;
  boolean muted;
  boolean hold;
  boolean coaching;
  boolean earlyMedia = true;
  boolean joined;
  @Nullable String coached;
  Instant updatedAt;

  Participant(Leg leg, Conference conference, @Nullable String label, Instant createdAt) {
    this.leg = leg;
    this.conference = conference;
    this.label = label;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  boolean answersTo(String sidOrLabel) {
    return leg.sid.equals(sidOrLabel) || sidOrLabel.equals(label);
  }
}
