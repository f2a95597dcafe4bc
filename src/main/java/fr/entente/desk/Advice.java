package fr.entente.desk;

import java.util.List;
import java.util.Map;

/// What the one prompt proposes for a label: one line (message key `desk.advice.LABEL`) and at most
/// two actions. Help, never a verdict.
public record Advice(String label, List<DeskCommand> actions) {
  private static final Map<String, List<DeskCommand>> ACTIONS =
      Map.of(
          "cash_flow_hidden",
          List.of(DeskCommand.PLAN, DeskCommand.CALLBACK),
          "bank_problem_hidden",
          List.of(DeskCommand.PROMISE, DeskCommand.CALLBACK),
          "accounting_unreachable",
          List.of(DeskCommand.CALLBACK, DeskCommand.NOTE),
          "insolvency_risk",
          List.of(DeskCommand.HOLD, DeskCommand.NOTE),
          "personal_vulnerability",
          List.of(DeskCommand.HOLD, DeskCommand.CALLBACK),
          Prompt.CRISIS,
          List.of(DeskCommand.ALERT, DeskCommand.CRISIS),
          "dispute_hidden",
          List.of(DeskCommand.DISPUTE, DeskCommand.NOTE),
          "aggression",
          List.of(DeskCommand.NOTE, DeskCommand.HANG_UP),
          "evasive_promise",
          List.of(DeskCommand.PROMISE, DeskCommand.CALLBACK));

  public static Advice of(String label) {
    return new Advice(label, ACTIONS.getOrDefault(label, List.of(DeskCommand.NOTE)));
  }

  public String key() {
    return "desk.advice." + (ACTIONS.containsKey(label) ? label : "other");
  }
}
