package fr.entente.desk.picture;

/// What this call is for, said before dialling (one of them, so that the agent knows when to stop).
public enum Objective {
  OBTAIN_PAYMENT,
  OBTAIN_DATE,
  QUALIFY_REASON,
  CONFIRM_PLAN,
  UNDERSTAND_BREAK,
  PREVENT,
  ANSWER,
  KEEP_WORD,
  SAY_WHAT_FOLLOWS,
  CARE;

  /// A third attempt without an arrangement looks for the reason before it asks again.
  public static Objective of(Situation situation, boolean planOpen, int contacts, boolean late) {
    return switch (situation) {
      case AFTER_CRISIS, AFTER_CARE -> CARE;
      case BROKEN_PROMISE, MISSED_INSTALMENT -> UNDERSTAND_BREAK;
      case BEFORE_DUE -> PREVENT;
      case INCOMING -> ANSWER;
      case CALLBACK -> KEEP_WORD;
      case LAST_AMICABLE -> SAY_WHAT_FOLLOWS;
      case FIRST_CALL -> planOpen ? CONFIRM_PLAN : first(contacts, late);
    };
  }

  private static Objective first(int contacts, boolean late) {
    if (contacts >= 2) {
      return QUALIFY_REASON;
    }
    return late ? OBTAIN_DATE : OBTAIN_PAYMENT;
  }
}
