package fr.entente.simulator;

import java.time.Duration;
import java.util.Locale;

/// The person at the other end: says hello, waits to be listened to, speaks in his own rhythm,
/// falls silent on hold, and may hang up.
final class People {
  private static final Duration WAITS_FOR_A_LISTENER = Duration.ofMillis(1500);
  // Says who he is at once, and speaks of the matter once it is said what listens.
  private static final int BEFORE_THE_MATTER = 2;
  private static final Duration WAITS_TO_BE_TOLD = Duration.ofSeconds(90);
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int MILLIS_A_LETTER = 45;

  private final Switchboard board;
  private final Transcriber transcriber;
  private final Personas personas;

  People(Switchboard board, Transcriber transcriber, Personas personas) {
    this.board = board;
    this.transcriber = transcriber;
    this.personas = personas;
  }

  void pickUp(Leg leg, Lines lines) {
    if (leg.scenario != Scenario.DESK_PHONE) {
      board.tell("person " + leg.sid, () -> speak(leg, lines));
    }
  }

  private void speak(Leg leg, Lines lines) {
    board.restReally(WAITS_FOR_A_LISTENER, () -> leg.live() && leg.transcriptions.isEmpty());
    var persona = persona(leg);
    for (int i = 0; i < persona.lines().size(); i++) {
      if (i == BEFORE_THE_MATTER && leg.transcriptions.isEmpty()) {
        board.rest(WAITS_TO_BE_TOLD, () -> leg.live() && leg.transcriptions.isEmpty());
        persona = persona(leg);
      }
      var line = persona.lines().get(Math.min(i, persona.lines().size() - 1));
      if (!board.rest(line.silence(), leg::live) || !backFromHold(leg) || !say(leg, line)) {
        return;
      }
    }
    if (persona.hangsUp()) {
      lines.hangUp(leg);
    } else if (board.restReally(PATIENCE, leg::live)) {
      lines.hangUp(leg);
    }
  }

  private Persona persona(Leg leg) {
    return personas.of(leg.scenario, leg.to, language(leg), board.settings().seed());
  }

  private boolean say(Leg leg, Persona.Line line) {
    var words = line.text().split(" ");
    var takes = Duration.ofMillis((long) line.text().length() * MILLIS_A_LETTER);
    int parts = Math.min(3, words.length);
    for (int part = 1; part < parts; part++) {
      if (!board.rest(takes.dividedBy(parts), leg::live)) {
        return false;
      }
      transcriber.hearing(leg, firstWords(words, words.length * part / parts));
    }
    if (!board.rest(takes.dividedBy(parts), leg::live)) {
      return false;
    }
    transcriber.heard(leg, line.text());
    return true;
  }

  private boolean backFromHold(Leg leg) {
    board.waitWhile(() -> leg.live() && leg.onHold());
    return leg.live();
  }

  private static String firstWords(String[] words, int count) {
    return String.join(" ", java.util.Arrays.copyOf(words, count));
  }

  /// The language the application listens in; a number's country when nobody listens.
  private static Locale language(Leg leg) {
    if (!leg.transcriptions.isEmpty()) {
      return Locale.forLanguageTag(leg.transcriptions.getFirst().order.languageCode());
    }
    return leg.to.startsWith("+33") ? Locale.FRENCH : Locale.ENGLISH;
  }
}
