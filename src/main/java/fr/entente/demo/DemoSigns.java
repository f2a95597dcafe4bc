package fr.entente.demo;

import fr.entente.demo.Aftermath.Told;
import fr.entente.detection.FindingState;
import fr.entente.detection.Findings;
import fr.entente.listening.Label;
import org.springframework.stereotype.Component;

/// What agents confirmed on the demonstration's calls as the cause behind the debt, by the cards
/// that they ticked.
@Component
class DemoSigns {
  private static final String CARD = "card";
  private final Findings findings;
  private final DemoDates dates;

  DemoSigns(Findings findings, DemoDates dates) {
    this.findings = findings;
    this.dates = dates;
  }

  void heard(Told told, Story story, int turn) {
    Label label = label(story, turn);
    if (label != Label.NONE) {
      findings.answer(
          told.debt().account(), told.call(), told.agent(), label, FindingState.CONFIRMED, CARD);
      dates.heard(told);
    }
  }

  private static Label label(Story story, int turn) {
    return switch (story) {
      case RUNNING_PLAN, FINISHED_PLAN, MISSED_INSTALMENT ->
          turn % 2 == 0 ? Label.CASH_FLOW_HIDDEN : Label.NONE;
      // The same causes are behind words that were kept and words that were not.
      case BROKEN_PROMISE, KEPT_PROMISE, LATE_PROMISE ->
          switch (turn % 5) {
            case 0 -> Label.EVASIVE_PROMISE;
            case 1 -> Label.BANK_PROBLEM_HIDDEN;
            case 2 -> Label.ACCOUNTING_UNREACHABLE;
            default -> Label.NONE;
          };
      default -> Label.NONE;
    };
  }
}
