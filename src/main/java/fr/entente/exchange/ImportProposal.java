package fr.entente.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found out about an uploaded file, and how it would be read. Sample rows are as in the
/// file; `appliedBefore` names an earlier import of the very same bytes.
public record ImportProposal(
    ImportId id,
    String fileName,
    long bytes,
    String format,
    List<String> header,
    List<List<String>> sample,
    ImportPlan plan,
    @Nullable ImportId appliedBefore,
    LayoutReading reading) {
  /// Whether it is read as a person set it for an earlier file.
  public boolean remembered() {
    return reading.remembered() != null;
  }
}
