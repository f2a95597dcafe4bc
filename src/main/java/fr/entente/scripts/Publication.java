package fr.entente.scripts;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words that came into force at a moment: which files, who, who agreed, why. Nobody: the words
/// were in the folder before the studio first published them.
public record Publication(
    long id,
    How how,
    @Nullable AgentId author,
    @Nullable AgentId approver,
    Instant at,
    String note,
    List<String> paths) {
  public enum How {
    /// Stood in the folder before.
    FOLDER,
    PUBLISHED,
    REVERTED,
    /// The folder and the studio differed, and the folder's words were chosen.
    FOLDER_CHOSEN,
    /// The same, and the studio's were.
    STUDIO_CHOSEN
  }
}
