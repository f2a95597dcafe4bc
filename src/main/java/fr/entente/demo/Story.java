package fr.entente.demo;

/// What happened to an account before the demonstration begins, how often, and with which outcome
/// its last call ended. Promises say how firm they were, in turn: F firm, C conditional, W weak.
enum Story {
  OPEN_PROMISE(9, "promise", "FFCFWFCFW"),
  RUNNING_PLAN(7, "plan", "FFCFFCF"),
  FINISHED_PLAN(12, "plan", "FFFFCFFWFFCF"),
  KEPT_PROMISE(13, "promise", "FFFCFFCFWFCFF"),
  LATE_PROMISE(4, "promise", "FCFW"),
  PARTLY_KEPT(4, "promise", "CWCW"),
  RETURNED_DEBIT(2, "promise", "FC"),
  BROKEN_PROMISE(22, "promise", "WCFWFCCWFCWFCFWCFCWFCF"),
  MISSED_INSTALMENT(8, "plan", "FCWFCFWC"),
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
  PREVENTIVE(4, "promise", "F");

  private final int count;
  private final String outcome;
  private final String grades;

  Story(int count, String outcome) {
    this(count, outcome, "F");
  }

  Story(int count, String outcome, String grades) {
    this.count = count;
    this.outcome = outcome;
    this.grades = grades;
  }

  int count() {
    return count;
  }

  String outcome() {
    return outcome;
  }

  /// Whose words are spoken at this turn: `words.F`, `words.C` or `words.W`.
  String words(int turn) {
    return "words." + grades.charAt(turn % grades.length());
  }
}
