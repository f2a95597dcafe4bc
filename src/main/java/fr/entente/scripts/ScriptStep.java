package fr.entente.scripts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One screen of a script, rendered: intention, model sentence and variants, what to listen for,
/// what to note, words to use and to avoid. No answers: the script ends here. `inCard`: it
/// interrupts another step, `ScriptRun.resume` leads back.
public record ScriptStep(
    String id,
    String title,
    String intention,
    String say,
    List<String> variants,
    List<String> listenFor,
    List<String> note,
    List<String> doSay,
    List<String> dontSay,
    @Nullable String why,
    Set<StepTag> tags,
    boolean mandatory,
    boolean inCard,
    List<ScriptAnswer> answers) {}
