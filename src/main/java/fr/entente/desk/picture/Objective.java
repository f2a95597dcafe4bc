package fr.entente.desk.picture;

import fr.entente.worklist.Tier;

/// What this call is for, said before dialling (one of them, so that the agent knows when to stop).
public enum Objective {
  OBTAIN_PAYMENT,
  OBTAIN_DATE,
  QUALIFY_REASON,
  CONFIRM_PLAN,
  UNDERSTAND_BREAK,
  PREVENT,
  ANSWER,
  CARE;

  /// A third attempt without an arrangement looks for the reason before it asks again.
  public static Objective of(
      Tier tier, String scriptKey, boolean planOpen, int contacts, boolean late) {
    if (tier == Tier.CRISIS_REVIEW) {
      return CARE;
    }
    return switch (scriptKey) {
      case "broken-promise", "missed-instalment" -> UNDERSTAND_BREAK;
      case "preventive" -> PREVENT;
      case "incoming" -> ANSWER;
      default -> planOpen ? CONFIRM_PLAN : first(contacts, late);
    };
  }

  private static Objective first(int contacts, boolean late) {
    if (contacts >= 2) {
      return QUALIFY_REASON;
    }
    return late ? OBTAIN_DATE : OBTAIN_PAYMENT;
  }
}
