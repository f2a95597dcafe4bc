package fr.entente.exchange;

import fr.entente.exchange.file.FileShape;
import org.jspecify.annotations.Nullable;

/// One row of the import history.
record ImportRun(
    ImportId id,
    String fileName,
    long bytes,
    String sha256,
    FileShape shape,
    ImportState state,
    @Nullable ImportPlan plan,
    @Nullable ImportReport report,
    @Nullable ImportProblem problem) {}
