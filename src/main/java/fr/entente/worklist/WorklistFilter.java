package fr.entente.worklist;

import fr.entente.kernel.CreditorId;
import org.jspecify.annotations.Nullable;

/// Which part of the worklist an agent works; null means any.
public record WorklistFilter(
    @Nullable Stage stage, @Nullable Boolean factored, @Nullable CreditorId creditor) {
  public static final WorklistFilter ALL = new WorklistFilter(null, null, null);
}
