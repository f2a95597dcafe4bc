package fr.entente.detection;

import java.util.Map;

/// What is wrong with a line of the listening content, and where. Line counts from 1; `key` is a
/// message key. A warning lets the line stand; anything else keeps the last good version in force.
public record Complaint(String file, int line, String key, Map<String, String> detail) {
  static final String ERROR = "detection.complaint.";
  static final String WARNING = "detection.warning.";

  public boolean warning() {
    return key.startsWith(WARNING);
  }
}
