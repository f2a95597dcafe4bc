package fr.entente.demo;

import java.util.List;

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
  /// Two wait for an answer, two were decided.
  DISPUTE(4, "dispute"),
  INSOLVENCY(2, "insolvency"),
  VULNERABILITY(2, "vulnerability"),
  CRISIS(1, "crisis"),
  REFUSAL(4, "refuses_to_pay"),
  /// Spoken to twice, refused twice: the next call is the last amicable one.
  LAST_WORD(3, "refuses_to_pay"),
  /// Refused three times: a lead decides.
  SET_ASIDE(2, "refuses_to_pay"),
  ANGER(1, "aggressive"),
  /// In rage twice: a lead decides soon.
  RAGE(1, "aggressive"),
  /// Four answering machines: whoever called writes instead.
  UNREACHED(3, "voicemail"),
  RANG_BACK(3, "callback"),
  STRANGER(2, "refused_identity"),
  WRONG_NUMBER(2, "wrong_number"),
  NOBODY(16, "no_answer"),
  ENGAGED(6, "busy"),
  ANSWERING_MACHINE(12, "voicemail"),
  SCREENED(10, "gatekeeper"),
  /// Paid late and has an invoice that falls due soon: a call before the due date.
  PREVENTIVE(4, "promise", "F"),
  /// A person whose vulnerability is confirmed: a lead decides how to go on.
  CARE(2, "vulnerability"),
  /// Nobody, twice, then a wrong number, and there is another one: somebody finds out which is
  /// right.
  NUMBERLESS(2, "wrong_number");

  /// Where a story's debts come from.
  enum Debts {
    OVERDUE,
    DUE_SOON,
    PERSONS,
    SEVERAL_NUMBERS
  }

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

  /// What leads the call.
  String script() {
    return this == PREVENTIVE ? "preventive" : this == RANG_BACK ? "incoming" : "first-call";
  }

  /// Whose notes are taken.
  String note() {
    return this == RANG_BACK ? "incoming" : this == CARE ? "care" : outcome;
  }

  boolean incoming() {
    return this == RANG_BACK;
  }

  Debts debts() {
    return switch (this) {
      case PREVENTIVE -> Debts.DUE_SOON;
      case CARE -> Debts.PERSONS;
      case NUMBERLESS -> Debts.SEVERAL_NUMBERS;
      default -> Debts.OVERDUE;
    };
  }

  static int needed(Debts debts) {
    return java.util.stream.Stream.of(values())
        .filter(story -> story.debts() == debts)
        .mapToInt(Story::count)
        .sum();
  }

  /// How many days ago the last call was.
  int lastCall(int turn) {
    return switch (this) {
      case OPEN_PROMISE, CALLBACK -> 1 + turn % 4;
      case RUNNING_PLAN, MISSED_INSTALMENT -> 26;
      case FINISHED_PLAN -> 28;
      case KEPT_PROMISE, LATE_PROMISE -> 20;
      case RETURNED_DEBIT -> 24;
      case PARTLY_KEPT -> 16;
      case BROKEN_PROMISE -> 16 + turn % 8;
      case PREVENTIVE -> 12;
      case CRISIS, RAGE -> 1;
      case REFUSAL -> 3 + 4 * turn;
      case LAST_WORD -> 9 + turn;
      case SET_ASIDE -> 4 + turn;
      case CARE -> 2 + turn;
      default -> 1 + turn;
    };
  }

  /// With which outcome the calls before ended.
  String before() {
    return this == NUMBERLESS ? "no_answer" : outcome;
  }

  /// How many days before the last call there were others.
  List<Integer> earlier() {
    return switch (this) {
      case LAST_WORD -> List.of(12);
      case SET_ASIDE -> List.of(18, 9);
      case RAGE -> List.of(8);
      case UNREACHED -> List.of(7, 5, 2);
      case NUMBERLESS -> List.of(6, 3);
      default -> List.of();
    };
  }

  /// Whose words are spoken at this turn: `words.F`, `words.C` or `words.W`.
  String words(int turn) {
    return "words." + grades.charAt(turn % grades.length());
  }
}
