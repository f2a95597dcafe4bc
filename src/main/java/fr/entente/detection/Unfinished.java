package fr.entente.detection;

import fr.entente.kernel.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A sign in words whose speaker had not finished, as the recogniser last had them. `due`: when
/// nobody waits for their end any more.
record Unfinished(CallId call, long sequence, String text, Instant due) {
  // A pause in the middle of a sentence is shorter.
  private static final Duration LEFT_AFTER = Duration.ofSeconds(30);
  private static final double SAME = 0.5;

  static Unfinished at(Instant now, CallId call, long sequence, String text) {
    return new Unfinished(call, sequence, text, now.plus(LEFT_AFTER));
  }

  Instant heardAt() {
    return due.minus(LEFT_AFTER);
  }

  /// Tried again later.
  Instant later() {
    return due.plus(LEFT_AFTER);
  }

  /// Is this final turn what those words became? A recogniser mends its words, so half of them are
  /// enough; a turn without them is another turn, and the final form of these was lost.
  boolean becomes(String turn) {
    var mine = words(text);
    var there = words(turn);
    long kept = mine.stream().filter(there::contains).count();
    return kept >= mine.size() * SAME;
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
