package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.Map;

/// One script in one language and one version: an immutable graph of steps. `hash` covers the file
/// and every passage it includes.
record Script(
    String key,
    Language language,
    String title,
    String audience,
    Collector collector,
    boolean notice,
    boolean wellbeing,
    Owed owed,
    Map<String, Integer> headerLines,
    String file,
    String hash,
    String start,
    Map<String, Step> steps) {

  /// Who may collect with it: third parties recall their letter in every contact (R124-4).
  enum Collector {
    CREDITOR,
    THIRD_PARTY,
    ANY
  }

  /// What is owed when it is used: all that is overdue, one part of a plan, or nothing yet.
  enum Owed {
    ALL,
    INSTALMENT,
    NOT_YET
  }

  /// Of a key of the header; the first line without it.
  int line(String key) {
    return headerLines.getOrDefault(key, 1);
  }

  Step step(String id) {
    Step step = steps.get(id);
    if (step == null) {
      throw new IllegalStateException("no step " + id + " in " + file);
    }
    return step;
  }

  boolean has(String id) {
    return steps.containsKey(id);
  }

  ScriptSummary summary() {
    return new ScriptSummary(key, language, title, audience, hash, steps.size(), file, start);
  }
}
