package fr.entente.scripts;

import java.util.Comparator;
import java.util.Map;

/// What is wrong with a content file, and where. Line counts from 1; `key` is a message key. A
/// warning does not keep a script from being used, anything else does.
public record Complaint(String file, int line, String key, Map<String, String> detail) {
  static final String WARNING = "scripts.warning.";
  static final Comparator<Complaint> BY_PLACE =
      Comparator.comparing(Complaint::file).thenComparingInt(Complaint::line);

  public boolean warning() {
    return key.startsWith(WARNING);
  }

  /// The key without what all keys begin with: a name for one kind of fault.
  public String code() {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /// It came with time and not with an edit.
  boolean reminder() {
    return key.equals(WARNING + "help-line-not-checked");
  }
}
