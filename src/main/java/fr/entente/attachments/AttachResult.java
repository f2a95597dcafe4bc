package fr.entente.attachments;

/// What came of the wish to attach a file.
public sealed interface AttachResult {
  /// It is kept.
  record Kept(long id) implements AttachResult {}

  /// `reason` completes a message key: empty, size, type, unreadable, locked, active, count,
  /// invoice.
  record Refused(String reason) implements AttachResult {}
}
