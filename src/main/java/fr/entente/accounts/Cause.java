package fr.entente.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Why a debtor does not pay, coded (R47). Nothing of health or private life has a code of its own:
/// such a difficulty is personal, and no more.
public enum Cause {
  CUSTOMERS_PAY_LATE(Who.COMPANY, Stance.CANNOT),
  NEW_COMPETITOR(Who.COMPANY, Stance.CANNOT),
  KEY_STAFF_LEFT(Who.COMPANY, Stance.CANNOT),
  OWNER_OVERLOADED(Who.COMPANY, Stance.CANNOT),
  SLACK_SEASON(Who.COMPANY, Stance.CANNOT),
  INCOME_LOST(Who.PERSON, Stance.CANNOT),
  UNEXPECTED_COST(Who.EITHER, Stance.CANNOT),
  OTHER_DEBTS(Who.EITHER, Stance.CANNOT),
  BANK(Who.EITHER, Stance.CANNOT),
  PERSONAL(Who.EITHER, Stance.CANNOT),
  DISAGREES(Who.EITHER, Stance.WILL_NOT),
  OTHERS_FIRST(Who.EITHER, Stance.WILL_NOT),
  WAITS_FOR_GESTURE(Who.EITHER, Stance.WILL_NOT),
  NO_REASON(Who.EITHER, Stance.WILL_NOT),
  OTHER(Who.EITHER, Stance.CANNOT, Stance.WILL_NOT),
  /// Nobody has said it yet.
  UNSAID(Who.EITHER, Stance.CANNOT, Stance.WILL_NOT);

  private enum Who {
    COMPANY,
    PERSON,
    EITHER
  }

  private final Who who;
  private final Set<Stance> stances;

  Cause(Who who, Stance first, Stance... rest) {
    this.who = who;
    this.stances = EnumSet.of(first, rest);
  }

  /// What may be the cause for a debtor of this kind.
  public static List<Cause> of(Stance stance, DebtorKind kind) {
    Who whose = kind == DebtorKind.PERSON ? Who.PERSON : Who.COMPANY;
    return Arrays.stream(values())
        .filter(cause -> cause.stances.contains(stance))
        .filter(cause -> cause.who == Who.EITHER || cause.who == whose)
        .toList();
  }

  boolean fits(Stance stance) {
    return stances.contains(stance);
  }
}
