package fr.entente.practice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How a practice debtor feels and what was said so far. Bounded and immutable.
record Mood(
    int trust,
    int anger,
    Set<String> told,
    boolean agreed,
    boolean identified,
    boolean gone,
    Map<String, Integer> times) {
  static final int MOST = 6;

  /// A kind word pleases; said a third time it is a habit.
  private static final int PLEASES = 2;

  Mood {
    trust = Math.clamp(trust, 0, MOST);
    anger = Math.clamp(anger, 0, MOST);
    told = Set.copyOf(told);
    times = Map.copyOf(times);
  }

  static Mood of(int trust, int anger) {
    return new Mood(trust, anger, Set.of(), false, false, false, Map.of());
  }

  Mood moved(int trustBy, int angerBy) {
    return new Mood(trust + trustBy, anger + angerBy, told, agreed, identified, gone, times);
  }

  Mood tells(String what) {
    var more = new HashSet<>(told);
    more.add(what);
    return new Mood(trust, anger, more, agreed, identified, gone, times);
  }

  Mood agrees() {
    return new Mood(trust, anger, told, true, identified, gone, times);
  }

  Mood identifies() {
    return new Mood(trust, anger, told, agreed, true, gone, times);
  }

  Mood goes() {
    return new Mood(trust, anger, told, agreed, identified, true, times);
  }

  int times(String what) {
    return times.getOrDefault(what, 0);
  }

  Mood counted(String what) {
    var more = new HashMap<>(times);
    more.merge(what, 1, Integer::sum);
    return new Mood(trust, anger, told, agreed, identified, gone, more);
  }

  /// What the tone of a sentence does to anybody, whatever it asks.
  Mood hearing(Said said) {
    Mood mood = this;
    boolean kind = said.has(Intent.ACKNOWLEDGE) || said.has(Intent.OPEN_QUESTION);
    for (Intent intent : Intent.values()) {
      if (said.has(intent)) {
        mood = mood.hearing(intent, kind);
      }
    }
    return mood;
  }

  private Mood hearing(Intent intent, boolean kind) {
    return switch (intent) {
      case THREAT -> moved(-3, 3);
      case BLAME -> moved(-2, 2);
      case DEADLINE -> moved(-1, 1);
      case DEMAND -> kind || agreed ? this : moved(-1, 1);
      case OPEN_QUESTION, SILENCE, SIGNPOST, DROP -> pleased(intent, 0);
      case ACKNOWLEDGE, REFORMULATE -> pleased(intent, -1);
      case LIMIT -> pleased(intent, -2);
      default -> this;
    };
  }

  private Mood pleased(Intent intent, int angerBy) {
    Mood counted = counted(intent.word());
    return times(intent.word()) < PLEASES ? counted.moved(1, angerBy) : counted.moved(0, angerBy);
  }
}
