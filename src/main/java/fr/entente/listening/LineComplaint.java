package fr.entente.listening;

import java.util.Map;

/// What is wrong with a line of the listening content, and where. Line counts from 1; `key` is a
/// message key. A warning lets the line stand; anything else keeps the last good version in force.
public record LineComplaint(String file, int line, String key, Map<String, String> detail) {
  private static final String ERROR = "detection.complaint.";
  private static final String WARNING = "detection.warning.";

  static LineComplaint error(String file, int line, String what, Map<String, String> detail) {
    return new LineComplaint(file, line, ERROR + what, detail);
  }

  public static LineComplaint warning(
      String file, int line, String what, Map<String, String> detail) {
    return new LineComplaint(file, line, WARNING + what, detail);
  }

  public boolean warning() {
    return key.startsWith(WARNING);
  }
}
