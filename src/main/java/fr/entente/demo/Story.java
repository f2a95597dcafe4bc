package fr.entente.demo;

/// What happened to an account before the demonstration begins, how often, and with which outcome
/// its last call ended.
enum Story {
  OPEN_PROMISE(9, "promise"),
  RUNNING_PLAN(7, "plan"),
  KEPT_PROMISE(4, "promise"),
  BROKEN_PROMISE(12, "promise"),
  MISSED_INSTALMENT(5, "plan"),
  CALLBACK(10, "callback"),
  DISPUTE(2, "dispute"),
  INSOLVENCY(2, "insolvency"),
  VULNERABILITY(2, "vulnerability"),
  CRISIS(1, "crisis"),
  REFUSAL(4, "refuses_to_pay"),
  ANGER(1, "aggressive"),
  STRANGER(2, "refused_identity"),
  WRONG_NUMBER(2, "wrong_number"),
  NOBODY(16, "no_answer"),
  ENGAGED(6, "busy"),
  ANSWERING_MACHINE(12, "voicemail"),
  SCREENED(10, "gatekeeper"),
  /// Paid late and has an invoice that falls due soon: a call before the due date.
  PREVENTIVE(4, "promise");

  private final int count;
  private final String outcome;

  Story(int count, String outcome) {
    this.count = count;
    this.outcome = outcome;
  }

  int count() {
    return count;
  }

  String outcome() {
    return outcome;
  }
}
