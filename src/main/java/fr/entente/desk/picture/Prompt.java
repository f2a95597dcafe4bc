package fr.entente.desk.picture;

import fr.entente.detection.EngagementRule;
import fr.entente.detection.Finding;
import fr.entente.detection.Response;
import fr.entente.detection.Source;
import fr.entente.listening.Label;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one prompt on the screen: a label suspected or confirmed, by a ticked card or by a finding.
/// It proposes and never acts; a crisis is never dismissed by time. `card` is the branch it offers,
/// `question` the sentence that card begins with. A preview stands on a turn that is still being
/// spoken and answers to no key. `others`: how many wait behind it.
public record Prompt(
    Label label,
    boolean confirmed,
    boolean preview,
    Response response,
    @Nullable String card,
    @Nullable String question,
    @Nullable Quote quote,
    int others) {
  /// The words it stands on, and why they count: AI-02. `says`: ideas that have a sentence.
  public record Quote(
      Source source,
      @Nullable Instant at,
      String text,
      List<Finding.Mark> marks,
      List<String> says,
      int percent,
      @Nullable String phrase,
      String version,
      @Nullable EngagementRule rule) {}

  public boolean crisis() {
    return label == Label.CRISIS_RISK && !preview && (confirmed || response == Response.ALARM);
  }
}
