package fr.entente.desk.picture;

import fr.entente.listening.Label;
import java.util.List;
import java.util.Map;

/// What the one prompt proposes for a label: one line (message key `desk.advice.LABEL`) and at most
/// two actions. Help, never a verdict.
public record Advice(Label label, List<DeskCommand> actions) {
  private static final Map<Label, List<DeskCommand>> ACTIONS =
      Map.of(
          Label.CASH_FLOW_HIDDEN,
          List.of(DeskCommand.PLAN, DeskCommand.CALLBACK),
          Label.BANK_PROBLEM_HIDDEN,
          List.of(DeskCommand.PLAN, DeskCommand.CALLBACK),
          Label.ACCOUNTING_UNREACHABLE,
          List.of(DeskCommand.CONTACT, DeskCommand.CALLBACK),
          Label.INSOLVENCY_RISK,
          List.of(DeskCommand.HOLD, DeskCommand.NOTE),
          Label.PERSONAL_VULNERABILITY,
          List.of(DeskCommand.HOLD, DeskCommand.CALLBACK),
          Label.CRISIS_RISK,
          List.of(DeskCommand.ALERT, DeskCommand.CRISIS),
          Label.DISPUTE_HIDDEN,
          List.of(DeskCommand.DISPUTE, DeskCommand.NOTE),
          Label.AGGRESSION,
          List.of(DeskCommand.NOTE, DeskCommand.HANG_UP),
          Label.EVASIVE_PROMISE,
          List.of(DeskCommand.PROMISE, DeskCommand.CALLBACK));

  public static Advice of(Label label) {
    return new Advice(label, ACTIONS.getOrDefault(label, List.of(DeskCommand.NOTE)));
  }

  public String key() {
    return "desk.advice." + (ACTIONS.containsKey(label) ? label.code() : "other");
  }
}
