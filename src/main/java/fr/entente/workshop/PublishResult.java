package fr.entente.workshop;

/// What became of a publication. A refusal names a message key; nothing was changed then.
public sealed interface PublishResult {
  record Published(String version) implements PublishResult {}

  record Refused(String key) implements PublishResult {}
}
