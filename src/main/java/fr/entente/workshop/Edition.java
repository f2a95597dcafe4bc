package fr.entente.workshop;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One coming into force of a version: who, when, why. FOLDER: it was in the content folder, not
/// published on a screen.
public record Edition(
    long id,
    String version,
    How how,
    @Nullable AgentId author,
    Instant at,
    String reason,
    int examples,
    int phrases) {
  public enum How {
    FOLDER,
    PUBLISHED,
    ROLLED_BACK
  }
}
