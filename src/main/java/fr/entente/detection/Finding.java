package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.listening.Speaker;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One suspicion and what became of it. `text` is the utterance or sentence it stands on, read from
/// where it is kept; empty for a ticked card and after the words were erased. `marks` are the words
/// that carried it. `putAway`: answered, and the screen need not show it any more.
public record Finding(
    long id,
    AccountId account,
    @Nullable CallId call,
    @Nullable AgentId agent,
    Source source,
    Speaker speaker,
    Language language,
    Label label,
    double confidence,
    Strength strength,
    String text,
    List<Mark> marks,
    @Nullable String phrase,
    String version,
    FindingState state,
    boolean putAway,
    Instant at) {
  /// Characters of the text, from (included) to (excluded).
  public record Mark(int from, int to) {}

  boolean counts() {
    return state == FindingState.SUSPECTED || state == FindingState.CONFIRMED;
  }
}
