package fr.entente.scripts;

import java.util.Map;

/// What is wrong with a content file, and where. Line counts from 1; `key` is a message key. A
/// warning does not keep a script from being used, anything else does.
public record Complaint(String file, int line, String key, Map<String, String> detail) {
  static final String WARNING = "scripts.warning.";

  public boolean warning() {
    return key.startsWith(WARNING);
  }
}
