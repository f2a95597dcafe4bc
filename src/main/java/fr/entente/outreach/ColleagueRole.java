package fr.entente.outreach;

/// Who at the creditor's knows a customer beside accounts.
public enum ColleagueRole {
  SALES,
  SITE,
  TECHNICIAN
}
