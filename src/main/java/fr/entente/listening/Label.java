package fr.entente.listening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What one utterance, alone, says about the debtor's situation. In order of precedence: when two
/// fit, the earlier one wins. The first six raise a prompt.
public enum Label {
  CRISIS_RISK,
  PERSONAL_VULNERABILITY,
  INSOLVENCY_RISK,
  BANK_PROBLEM_HIDDEN,
  ACCOUNTING_UNREACHABLE,
  CASH_FLOW_HIDDEN,
  AGGRESSION,
  DISPUTE_HIDDEN,
  EVASIVE_PROMISE,
  NONE;

  public static final List<Label> PROMPTS = Stream.of(values()).filter(Label::prompt).toList();

  /// Whether the agent's screen prompts; the others have a script of their own, or nothing.
  public boolean prompt() {
    return compareTo(CASH_FLOW_HIDDEN) <= 0;
  }

  /// As written in content files and in the command's output.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Label> of(String code) {
    return Stream.of(values()).filter(label -> label.code().equals(code.strip())).findFirst();
  }
}
