package fr.entente.worklist;

import java.util.Locale;

/// Why an account goes to a lead during a call: it was promised to the debtor, the debtor refuses
/// for good, or a person said that something serious is true.
public enum HandOver {
  MANAGER,
  REFUSAL,
  VULNERABILITY,
  INSOLVENCY;

  static final String PREFIX = "lead.";

  String reason() {
    return PREFIX + name().toLowerCase(Locale.ROOT);
  }
}
