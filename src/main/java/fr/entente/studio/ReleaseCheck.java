package fr.entente.studio;

import fr.entente.scripts.Complaint;
import java.util.List;

/// What speaks for and against putting a draft in force: what is wrong, which files differ from
/// what is in force, and which of those were changed in force since the draft began (`stale`).
public record ReleaseCheck(
    List<Complaint> complaints, List<ChangedFile> files, List<String> stale) {

  /// A file in force and as the draft has it; empty where there is none.
  public record ChangedFile(String path, String before, String after) {}

  /// Nothing but warnings.
  public boolean good() {
    return complaints.stream().allMatch(Complaint::warning) && stale.isEmpty() && !files.isEmpty();
  }
}
