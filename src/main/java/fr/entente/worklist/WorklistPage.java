package fr.entente.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page by keyset: pass `next` to get the following one; null at the end.
public record WorklistPage(List<WorklistRow> rows, @Nullable String next) {}
