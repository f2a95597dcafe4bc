package fr.entente.detection;

/// What the screen does about a finding, from nothing to everything: an answer of the script's own,
/// a gentle question in line, a prompt, a prompt that offers its branch first, the alarm.
public enum Response {
  NOTHING,
  OWN_ANSWER,
  QUESTION,
  PROMPT,
  BRANCH,
  ALARM;

  /// The screen asks somebody something; what has an answer of the script's own does not.
  boolean asks() {
    return compareTo(QUESTION) >= 0;
  }

  /// Two of these never stand beside each other, and a question waits until they are answered.
  public boolean prompts() {
    return compareTo(PROMPT) >= 0;
  }
}
