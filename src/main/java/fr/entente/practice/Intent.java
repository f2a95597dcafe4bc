package fr.entente.practice;

import java.util.Locale;

/// What an agent means by a sentence. One sentence may mean several things.
public enum Intent {
  GREETING,
  WHO,
  ASK_PERSON,
  IDENTITY,
  NOTICE,
  /// Names the debt: an invoice, an amount, what is owed.
  PURPOSE,
  OPEN_QUESTION,
  ACKNOWLEDGE,
  REFORMULATE,
  SILENCE,
  DEMAND,
  THREAT,
  BLAME,
  DEADLINE,
  PLAN,
  /// One amount by one day.
  PROMISE,
  ASK_AMOUNT,
  ASK_DATE,
  ASK_MEANS,
  RECAP,
  SIGNPOST,
  /// Asks plainly about a danger for a life.
  DANGER,
  /// Brings in somebody else: a colleague, a manager, the emergency services.
  HANDOVER,
  /// Sets the debt aside.
  DROP,
  DISPUTE,
  CALLBACK,
  LIMIT,
  WRITTEN,
  GOODBYE;

  /// As debtor files write it.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Asks for money, whatever the words.
  boolean wantsMoney() {
    return switch (this) {
      case DEMAND, DEADLINE, PLAN, PROMISE, ASK_AMOUNT, ASK_DATE, ASK_MEANS -> true;
      default -> false;
    };
  }
}
