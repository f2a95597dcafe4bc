package fr.entente.practice;

import fr.entente.kernel.Folding;
import java.util.Set;

/// What an agent does in a rehearsal, as one line of text has it.
public sealed interface RehearsalMove {
  /// Speaks in own words.
  record Says(String text) implements RehearsalMove {}

  /// Chooses an answer of the script. A sentence of the script that was not said yet is said first.
  record Answers(int digit) implements RehearsalMove {}

  record Opens(String card) implements RehearsalMove {}

  record KeepsSilent() implements RehearsalMove {}

  /// Says what the script shows.
  record ReadsAloud() implements RehearsalMove {}

  record GoesBack() implements RehearsalMove {}

  Set<String> SILENT = Set.of("(silence)", "(silent)", "(se tait)", "...", "…");
  Set<String> ALOUD = Set.of("(script)", "(lit)", "(reads)");
  Set<String> BACK = Set.of("(back)", "(retour)");

  /// Whatever has no form of its own is spoken.
  static RehearsalMove of(String line) {
    String text = line.strip();
    String plain = Folding.fold(text);
    if (text.matches("\\[?[1-9]]?")) {
      return new Answers(Integer.parseInt(text.replaceAll("\\D", "")));
    }
    if (text.startsWith(">")) {
      return new Opens(text.substring(1).strip());
    }
    if (SILENT.contains(plain)) {
      return new KeepsSilent();
    }
    if (ALOUD.contains(plain)) {
      return new ReadsAloud();
    }
    return BACK.contains(plain) ? new GoesBack() : new Says(text);
  }

  /// The line that this was made of, or one that means the same.
  default String line() {
    return switch (this) {
      case Says says -> says.text();
      case Answers answers -> Integer.toString(answers.digit());
      case Opens opens -> "> " + opens.card();
      case KeepsSilent _ -> "(silence)";
      case ReadsAloud _ -> "(script)";
      case GoesBack _ -> "(back)";
    };
  }
}
