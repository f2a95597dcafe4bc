package fr.entente.detection;

import fr.entente.detection.SimulatedCall.Turn;
import fr.entente.listening.Label;
import java.util.HashMap;
import java.util.Map;

/// Counts what happens in simulated calls, one call or many added up.
final class CallTally {
  private static final int SOON = 2;

  private int calls;
  private double hours;
  private int falsePrompts;
  private int falseCrises;
  private int rightPrompts;
  private int signs;
  private int atOnce;
  private int soon;
  private int heard;
  private int delays;
  private final Map<Integer, Integer> begun = new HashMap<>();
  private final Map<Integer, Integer> asked = new HashMap<>();

  static CallTally of(SimulatedCall call) {
    var tally = new CallTally();
    tally.calls = 1;
    tally.hours = call.length().toSeconds() / 3600.0;
    return tally;
  }

  static boolean asks(Response response) {
    return response.compareTo(Response.QUESTION) >= 0;
  }

  void said(Turn turn, int at) {
    if (turn.sign() >= 0) {
      begun.putIfAbsent(turn.sign(), at);
    }
  }

  void shown(Turn turn, int at, Response response) {
    if (response == Response.ALARM && turn.line().example().label() != Label.CRISIS_RISK) {
      falseCrises++;
    }
    if (!asks(response)) {
      return;
    }
    if (turn.sign() < 0) {
      falsePrompts++;
    } else {
      rightPrompts++;
      asked.putIfAbsent(turn.sign(), at);
    }
  }

  void end() {
    signs = begun.size();
    asked.forEach((sign, at) -> {
      int delay = at - begun.getOrDefault(sign, at);
      heard++;
      delays += delay;
      atOnce += delay == 0 ? 1 : 0;
      soon += delay <= SOON ? 1 : 0;
    });
  }

  CallTally plus(CallTally other) {
    calls += other.calls;
    hours += other.hours;
    falsePrompts += other.falsePrompts;
    falseCrises += other.falseCrises;
    rightPrompts += other.rightPrompts;
    signs += other.signs;
    atOnce += other.atOnce;
    soon += other.soon;
    heard += other.heard;
    delays += other.delays;
    return this;
  }

  double falsePromptsACall() {
    return falsePrompts / (double) calls;
  }

  double falseCrisesACall() {
    return falseCrises / (double) calls;
  }

  double falseAlarmsAnHour() {
    return falsePrompts / hours;
  }

  double heardAtOnce() {
    return atOnce / (double) signs;
  }

  double heardWithinTwo() {
    return soon / (double) signs;
  }

  double missed() {
    return (signs - heard) / (double) signs;
  }

  /// Of the signs that were heard.
  double delay() {
    return delays / (double) heard;
  }

  /// Of all prompts, those on a sign.
  double right() {
    return rightPrompts / (double) (rightPrompts + falsePrompts);
  }
}
