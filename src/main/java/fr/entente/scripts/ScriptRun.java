package fr.entente.scripts;

import java.util.List;
import java.util.Optional;

/// One walk through one script on one call. Immutable: each answer returns the next run. A move
/// that is not allowed returns the same run: a step that names the debt before identity is
/// confirmed, a legal step while distress is suspected or confirmed.
public interface ScriptRun {
  ScriptRunState state();

  ScriptStep step();

  /// The cards that may be opened now.
  List<ScriptCard> cards();

  /// Titles of the steps taken, the present one last.
  List<String> breadcrumb();

  /// Unknown digits leave the run where it is.
  ScriptRun answer(int digit);

  /// Skips the step along its first answer; the caller records the deviation. Mandatory, identity
  /// and crisis steps stay, and so does the notice, whose answers say why it was left out.
  ScriptRun skip();

  ScriptRun back();

  /// Opens a card, remembering where to come back to.
  ScriptRun open(String cardId);

  /// From a card back to the step it interrupted.
  ScriptRun resume();

  ScriptRun with(ScriptFacts facts);

  /// The disposition code of the last answer that carried one.
  Optional<String> outcome();

  /// The script has come to its end.
  default boolean ended() {
    return step().answers().isEmpty();
  }
}
