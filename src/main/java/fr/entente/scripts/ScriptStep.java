package fr.entente.scripts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One screen of a script, rendered: intention, model sentence and variants, what to listen for,
/// words to use and to avoid.
public record ScriptStep(
    String id,
    String title,
    String intention,
    String say,
    List<String> variants,
    List<String> listenFor,
    List<String> doSay,
    List<String> dontSay,
    @Nullable String why,
    Set<StepTag> tags,
    boolean mandatory,
    List<ScriptAnswer> answers) {}
