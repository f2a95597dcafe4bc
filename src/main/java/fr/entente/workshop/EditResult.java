package fr.entente.workshop;

import java.util.Map;

/// What became of an edit of the draft. A refusal names a message key; nothing was changed then.
public sealed interface EditResult {
  record Saved() implements EditResult {}

  record Refused(String key, Map<String, String> detail) implements EditResult {}
}
