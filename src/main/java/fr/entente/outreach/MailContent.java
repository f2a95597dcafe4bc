package fr.entente.outreach;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One mail as it was written, with its proof and what became of it, the oldest step first.
public record MailContent(
    MailSummary line,
    String text,
    String html,
    String contentHash,
    boolean unchanged,
    String templateVersion,
    String policy,
    String messageId,
    List<Step> steps) {
  /// One step on the way.
  public record Step(
      Instant at, String kind, int attempt, String detail, @Nullable String actorName) {}
}
