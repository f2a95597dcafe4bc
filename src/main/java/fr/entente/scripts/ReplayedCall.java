package fr.entente.scripts;

import java.util.List;

/// What becomes of a past call when its answers are given on other words. `at`: the step at which
/// it goes another way or ends, empty when it does not. `lost`: steps with a mandatory text that
/// was said then and is not said now.
public record ReplayedCall(String call, Course course, String at, List<String> lost) {
  /// From harmless to worst.
  public enum Course {
    SAME,
    /// Another sequence of steps.
    OTHER_WAY,
    /// What the debtor answered has no place any more: the agent would not know what to press.
    DEAD_END,
    /// The script is not there, or has errors.
    NO_SCRIPT
  }

  /// Whether it speaks against publishing.
  public boolean blocks() {
    return course == Course.DEAD_END || course == Course.NO_SCRIPT;
  }
}
