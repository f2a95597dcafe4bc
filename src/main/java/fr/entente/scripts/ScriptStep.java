package fr.entente.scripts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One screen of a script, rendered: intention, model sentence and variants, what to listen for,
/// what to note, words to use and to avoid. No answers: the script ends here. `inCard`: it
/// interrupts another step, `ScriptRun.resume` leads back. `values` are the amounts, days and names
/// in the sentence, in their order, for whoever says it in own words.
public record ScriptStep(
    String id,
    String title,
    String intention,
    String say,
    List<String> values,
    List<String> variants,
    List<String> listenFor,
    List<String> note,
    List<String> doSay,
    List<String> dontSay,
    @Nullable String why,
    @Nullable String example,
    Set<StepTag> tags,
    boolean mandatory,
    boolean inCard,
    List<ScriptAnswer> answers) {
  private static final Set<StepTag> EXACT = Set.of(StepTag.NOTICE, StepTag.LEGAL, StepTag.CRISIS);

  /// The words themselves matter, to the law or to whoever is in danger: nobody sees keywords here.
  public boolean wordForWord() {
    return mandatory || tags.stream().anyMatch(EXACT::contains);
  }
}
