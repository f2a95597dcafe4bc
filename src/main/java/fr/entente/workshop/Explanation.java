package fr.entente.workshop;

import fr.entente.listening.Label;
import fr.entente.listening.Neighbour;
import fr.entente.listening.Phrase;
import fr.entente.listening.Reading;
import fr.entente.listening.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a sentence was read as it was. `grounds` speak for (above 0) or against `about`: the label
/// given, or for NONE the label that came closest. `says` names the ideas that speak for it and
/// have a sentence. `phrase` and `veto` are the stored patterns that matched.
public record Explanation(
    Remark remark,
    Reading reading,
    Label about,
    List<String> says,
    List<Ground> grounds,
    @Nullable Phrase phrase,
    @Nullable Phrase veto,
    List<Neighbour> neighbours) {

  /// Words and how much they weigh, all their features together.
  public record Ground(String words, double weight) {}
}
