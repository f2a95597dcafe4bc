package fr.entente.compliance;

/// The named rules that can refuse a contact, in the order in which they are examined.
public enum RuleId {
  NO_POLICY,
  NO_PHONE,
  FICTION_NUMBER,
  HOLD,
  OPT_OUT,
  TIME_BARRED,
  LETTER_MISSING,
  NO_MANDATE,
  PUBLIC_HOLIDAY,
  OUTSIDE_WINDOW,
  INCONVENIENT_TIME,
  CAP_DAY,
  CAP_7_DAYS,
  CAP_30_DAYS,
  COOLDOWN
}
