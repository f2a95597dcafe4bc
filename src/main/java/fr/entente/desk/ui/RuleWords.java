package fr.entente.desk.ui;

import fr.entente.compliance.Refusal;

/// A rule of contact as the agent reads it, with its figures.
final class RuleWords {
  private RuleWords() {}

  static String of(Control control, Refusal refusal) {
    String key = "compliance.rule." + refusal.rule();
    String text = control.text(key, refusal.detail().values().toArray());
    return text.contains(key) ? refusal.rule().name() : text;
  }
}
