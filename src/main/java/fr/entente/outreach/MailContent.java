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
    List<File> files,
    List<Step> steps) {
  /// A file that went with it; unchanged since it was written.
  public record File(long id, String name, long size, String contentHash, boolean unchanged) {}

  /// One step on the way.
  public record Step(
      Instant at, String kind, int attempt, String detail, @Nullable String actorName) {}
}
