package fr.entente.worklist;

import java.time.Duration;
import java.util.List;

/// What is to be done about an account that leaves the list, by the reason for which it leaves: in
/// order, the first whose words begin the reason. Whoever had the call looks for numbers and
/// writes; what may hurt somebody is for leads alone. Pure.
record AsideRule(String reason, WayOut way, Duration within, boolean ofAgent) {
  static final List<AsideRule> ALL =
      List.of(
          new AsideRule("unworkable.", WayOut.NUMBER, Duration.ofDays(5), true),
          new AsideRule("attempts.no_answer", WayOut.WRITE, Duration.ofDays(7), true),
          new AsideRule("attempts.busy", WayOut.WRITE, Duration.ofDays(7), true),
          new AsideRule("attempts.voicemail", WayOut.WRITE, Duration.ofDays(7), true),
          new AsideRule("attempts.gatekeeper", WayOut.WRITE, Duration.ofDays(7), true),
          new AsideRule("attempts.refused_identity", WayOut.WRITE, Duration.ofDays(7), true),
          new AsideRule("attempts.aggressive", WayOut.DECISION, Duration.ofDays(2), false),
          new AsideRule("attempts.vulnerability", WayOut.DECISION, Duration.ofDays(3), false),
          new AsideRule("lead.manager", WayOut.DECISION, Duration.ofDays(2), false),
          new AsideRule("lead.refusal", WayOut.DECISION, Duration.ofDays(7), false),
          new AsideRule("lead.vulnerability", WayOut.DECISION, Duration.ofDays(3), false),
          new AsideRule("lead.insolvency", WayOut.DECISION, Duration.ofDays(7), false),
          new AsideRule("stop.insolvency", WayOut.DECISION, Duration.ofDays(7), false),
          new AsideRule("stop.crisis", WayOut.DECISION, Duration.ofDays(1), false),
          new AsideRule("", WayOut.DECISION, Duration.ofDays(7), false));

  static AsideRule of(String reason) {
    return ALL.stream().filter(rule -> reason.startsWith(rule.reason())).findFirst().orElseThrow();
  }
}
