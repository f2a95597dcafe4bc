package fr.entente.compliance;

/// Whether a lead may lift a rule for one more call, and why not when nobody may (POL-07). One line
/// for each rule there is; the compiler counts them.
public enum Liftable {
  /// Our own cautious limit: a person with a reason may decide otherwise, once.
  BY_A_LEAD,
  /// The law, or what stands for it.
  LAW,
  /// The debtor's own word.
  DEBTORS_WORD,
  /// The debtor's nights, Sundays and holidays.
  REST,
  /// There is nobody to ring, or no policy to ring under.
  NOBODY;

  public static Liftable of(RuleId rule) {
    return switch (rule) {
      case CAP_DAY, CAP_7_DAYS, CAP_30_DAYS, COOLDOWN -> BY_A_LEAD;
      case HOLD, TIME_BARRED, LETTER_MISSING, NO_MANDATE -> LAW;
      case OPT_OUT, INCONVENIENT_TIME -> DEBTORS_WORD;
      case PUBLIC_HOLIDAY, OUTSIDE_WINDOW -> REST;
      case NO_POLICY, NO_PHONE, FICTION_NUMBER -> NOBODY;
    };
  }

  public static boolean byLead(RuleId rule) {
    return of(rule) == BY_A_LEAD;
  }
}
