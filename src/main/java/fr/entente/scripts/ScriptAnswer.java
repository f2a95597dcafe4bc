package fr.entente.scripts;

import org.jspecify.annotations.Nullable;

/// One way on from a step, chosen by its digit. `target` is a step id, or `return` for the step a
/// card interrupted. `outcome` is a disposition code the wrap-up will propose; `effect` is what the
/// desk does, an [Effect] and what it is about.
public record ScriptAnswer(
    int digit, String text, String target, @Nullable String outcome, @Nullable String effect) {}
