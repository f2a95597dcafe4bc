package fr.entente.studio;

import fr.entente.kernel.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A script on the shelf: what it is for, and what is going on with it. `errors` and `warnings` are
/// of the file itself.
public record LibraryRow(
    String path,
    String key,
    String title,
    Language language,
    List<String> stage,
    String audience,
    String collector,
    int steps,
    boolean inForce,
    long errors,
    long warnings,
    boolean conflict,
    List<OpenDraft> drafts,
    @Nullable Release release) {

  /// The draft that somebody would go on with.
  public Optional<OpenDraft> draft() {
    return drafts.stream().findFirst();
  }
}
