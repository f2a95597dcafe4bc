package fr.entente.desk.picture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What went before this call: the last conversation, and what was agreed for this one.
public record Recall(@Nullable LastTalk last, @Nullable PromisedCall promised) {
  public static final Recall NOTHING = new Recall(null, null);

  /// When, with which colleague, what came of it and what was noted.
  public record LastTalk(Instant at, String colleague, String outcome, String note) {}

  /// For when, by which colleague, and in which words; whether these may be said.
  public record PromisedCall(Instant at, String colleague, String words, boolean agreed) {}

  public boolean empty() {
    return last == null && promised == null;
  }
}
