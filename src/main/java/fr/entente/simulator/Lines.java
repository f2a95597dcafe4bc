package fr.entente.simulator;

import java.time.Duration;

/// The life of a leg from dialling to hang-up. Called under the switchboard's lock.
final class Lines {
  private static final Duration SET_UP = Duration.ofMillis(400);
  private static final Duration RINGING = Duration.ofSeconds(3);
  private static final int NOT_FOUND = 404;
  private static final int BUSY_HERE = 486;
  private static final int TERMINATED = 487;

  private final Switchboard board;
  private final StatusCallbacks callbacks;
  private final Conferences conferences;
  private final Transcriber transcriber;
  private final TwimlPlayer player;
  private final People people;

  Lines(
      Switchboard board,
      StatusCallbacks callbacks,
      Conferences conferences,
      Transcriber transcriber,
      TwimlPlayer player,
      People people) {
    this.board = board;
    this.callbacks = callbacks;
    this.conferences = conferences;
    this.transcriber = transcriber;
    this.player = player;
    this.people = people;
  }

  /// Dials; the request that asked for it has its answer at once.
  void dial(Leg leg) {
    board.add(leg);
    board.tell("leg " + leg.sid, () -> live(leg));
  }

  /// Ends the leg, once; later ends change nothing.
  void finish(Leg leg, RestStatus how, int sipCode, String leavesBecause) {
    if (leg.terminal()) {
      return;
    }
    leg.endedAt = board.now();
    enter(leg, how);
    transcriber.stopAll(leg);
    conferences.leave(leg, leavesBecause, false);
    callbacks.progress(leg, "completed", sipCode);
  }

  void hangUp(Leg leg) {
    finish(
        leg,
        leg.talking() ? RestStatus.COMPLETED : RestStatus.CANCELED,
        sip(leg),
        "participant_hung_up");
  }

  /// Ended by the application.
  void endByApi(Leg leg) {
    finish(
        leg,
        leg.talking() ? RestStatus.COMPLETED : RestStatus.CANCELED,
        sip(leg),
        "participant_updated_via_api");
  }

  void redirect(Leg leg, TwimlSource instructions) {
    leg.redirect = instructions;
    conferences.leave(leg, "participant_updated_via_api", false);
    board.news();
  }

  void kick(Participant participant) {
    var leg = participant.leg;
    conferences.leave(leg, "participant_updated_via_api", true);
    if (!leg.talking()) {
      endByApi(leg);
    }
  }

  private void live(Leg leg) {
    if (board.rest(SET_UP, leg::wanted) && dialled(leg) && ring(leg)) {
      talk(leg);
    } else {
      finish(leg, RestStatus.CANCELED, TERMINATED, "participant_add_failed");
    }
  }

  private boolean dialled(Leg leg) {
    leg.startedAt = board.now();
    enter(leg, RestStatus.INITIATED);
    callbacks.progress(leg, "initiated", 0);
    return board.rest(SET_UP, leg::wanted);
  }

  /// True when somebody, or a machine, picked up.
  private boolean ring(Leg leg) {
    if (leg.scenario == Scenario.INVALID_NUMBER) {
      fail(leg, RestStatus.FAILED, NOT_FOUND);
      return false;
    }
    if (leg.scenario == Scenario.BUSY) {
      fail(leg, RestStatus.BUSY, BUSY_HERE);
      return false;
    }
    enter(leg, RestStatus.RINGING);
    callbacks.progress(leg, "ringing", 180);
    if (leg.participant != null && leg.participant.earlyMedia) {
      conferences.join(leg.participant);
    }
    var patience = Duration.ofSeconds(leg.ringsFor + 5L);
    var untilAnswer =
        leg.scenario == Scenario.DESK_PHONE ? board.settings().deskPhoneAnswersAfter() : RINGING;
    if (leg.scenario.picksUp() && untilAnswer.compareTo(patience) < 0) {
      return board.rest(untilAnswer, leg::wanted);
    }
    if (board.rest(patience, leg::wanted)) {
      finish(leg, RestStatus.NO_ANSWER, TERMINATED, "participant_add_failed");
    }
    return false;
  }

  private void talk(Leg leg) {
    leg.answeredAt = board.now();
    enter(leg, RestStatus.IN_PROGRESS);
    callbacks.progress(leg, "answered", 200);
    people.pickUp(leg, this);
    detectMachine(leg);
    if (leg.participant != null) {
      conferences.join(leg.participant);
      board.waitWhile(() -> leg.undisturbed() && leg.participant != null);
    }
    var next = leg.instructions;
    if (leg.redirect != null) {
      next = leg.redirect;
      leg.redirect = null;
    }
    player.play(leg, next);
    finish(leg, RestStatus.COMPLETED, 200, "participant_hung_up");
  }

  private void detectMachine(Leg leg) {
    if (leg.machineDetection == null) {
      return;
    }
    boolean machine = leg.scenario == Scenario.VOICEMAIL;
    boolean toTheEnd = leg.machineDetection.equals("DetectMessageEnd");
    var verdict = machine ? (toTheEnd ? "machine_end_beep" : "machine_start") : "human";
    board.tell(
        "machine detection " + leg.sid,
        () -> {
          var takes = Duration.ofSeconds(machine && toTheEnd ? 9 : 4);
          if (board.rest(takes, leg::live)) {
            leg.answeredBy = verdict;
            callbacks.machineDetected(leg, verdict, takes.toMillis());
          }
        });
  }

  private void fail(Leg leg, RestStatus how, int sipCode) {
    if (board.rest(SET_UP, leg::wanted)) {
      finish(leg, how, sipCode, "participant_add_failed");
    }
  }

  private void enter(Leg leg, RestStatus status) {
    leg.status = status;
    leg.updatedAt = board.now();
    board.news();
  }

  private static int sip(Leg leg) {
    return leg.talking() ? 200 : TERMINATED;
  }
}
