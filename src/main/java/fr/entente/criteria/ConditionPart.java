package fr.entente.criteria;

import org.jspecify.annotations.Nullable;

/// One question of a condition, whether it holds, and what is known instead.
public record ConditionPart(Condition.Test test, Holding holding, @Nullable String known) {}
