package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.List;

/// One thing that two sets of content files say differently. `line` is that of the newer file, or
/// of the older where the thing is gone; `step` and `title` are empty where no step is meant;
/// `what` names a label, a header line, an answer's digit, or a script; `usedIn` are the scripts
/// that lead through a shared step.
public record ScriptChange(
    Kind kind,
    String file,
    int line,
    String step,
    String title,
    String what,
    String before,
    String after,
    List<String> usedIn) {

  /// What kind of thing it is; each has a sentence, `scripts.change.KIND`.
  public enum Kind {
    FILE_ADDED,
    FILE_REMOVED,
    FILE_CHANGED,
    HEADER_SET,
    HEADER_CHANGED,
    HEADER_GONE,
    STEP_ADDED,
    STEP_REMOVED,
    STEP_RENAMED,
    STEP_MOVED,
    TITLE_CHANGED,
    SENTENCE_CHANGED,
    VARIANT_ADDED,
    VARIANT_REMOVED,
    LABEL_SET,
    LABEL_CHANGED,
    LABEL_GONE,
    ANSWER_ADDED,
    ANSWER_REMOVED,
    ANSWER_REWORDED,
    ANSWER_DIGIT,
    ANSWER_GOAL,
    ANSWER_EFFECT,
    ANSWER_OUTCOME,
    ANSWER_CONDITION,
    NOW_REACHED,
    NO_LONGER_REACHED
  }

  /// The sentence, in this language.
  public String sentence(Language language) {
    String nothing = ChangeWords.say(language, "nothing");
    return ChangeWords.say(language, kind.name())
        .replace("{step}", title.isEmpty() ? step : title)
        .replace("{id}", step)
        .replace("{what}", what)
        .replace("{before}", before.isEmpty() ? nothing : before)
        .replace("{after}", after.isEmpty() ? nothing : after);
  }
}
