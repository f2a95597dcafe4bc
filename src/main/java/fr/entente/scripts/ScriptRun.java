package fr.entente.scripts;

import java.util.List;

/// One walk through one script on one call. Immutable: each answer returns the next run.
public interface ScriptRun {
  ScriptRunState state();

  ScriptStep step();

  List<ScriptCard> cards();

  List<String> breadcrumb();

  /// Unknown digits leave the run where it is.
  ScriptRun answer(int digit);

  /// Skips the step along its first answer; the caller records the deviation.
  ScriptRun skip();

  ScriptRun back();

  /// Opens a card, remembering where to come back to.
  ScriptRun open(String cardId);

  /// From a card back to the step it interrupted.
  ScriptRun resume();

  ScriptRun with(ScriptFacts facts);
}
