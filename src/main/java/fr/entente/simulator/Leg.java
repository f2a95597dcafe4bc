package fr.entente.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One telephone line in use: the exchange's number on one side, a person on the other. Guarded by
/// the switchboard's lock.
final class Leg {
  final String sid;
  final String from;
  final String to;
  final Scenario scenario;
  final Instant createdAt;
  final List<Transcription> transcriptions = new ArrayList<>();

  int ringsFor = 60;
  @Nullable Hook statusHook;
  @Nullable Hook machineHook;
  @Nullable String machineDetection;
  @Nullable TwimlSource instructions;
  @Nullable TwimlSource redirect;
  @Nullable Participant participant;
  boolean bornInConference;
  @Nullable Instant startedAt;
  @Nullable Instant answeredAt;
  @Nullable Instant endedAt;
  @Nullable String answeredBy;
  Instant updatedAt;
  RestStatus status = RestStatus.QUEUED;
  private int nextSequence;

  Leg(String sid, String from, String to, Scenario scenario, Instant createdAt) {
    this.sid = sid;
    this.from = from;
    this.to = to;
    this.scenario = scenario;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  int sequence() {
    return nextSequence++;
  }

  boolean terminal() {
    return status.terminal();
  }

  boolean live() {
    return !terminal();
  }

  boolean talking() {
    return status == RestStatus.IN_PROGRESS;
  }

  boolean onHold() {
    return participant != null && participant.hold;
  }

  /// A leg dialled for a conference that is over is wanted no more.
  boolean wanted() {
    return live() && (!bornInConference || participant != null);
  }

  /// The call goes on as its instructions say: neither over nor redirected.
  boolean undisturbed() {
    return live() && redirect == null;
  }

  /// Whole seconds of conversation, rounded up as they are billed.
  long seconds() {
    if (answeredAt == null || endedAt == null) {
      return 0;
    }
    return Math.ceilDiv(Duration.between(answeredAt, endedAt).toMillis(), 1000);
  }
}
