package fr.entente.agents;

/// How much the script says: full sentences for a novice, keywords for an expert.
public enum GuidanceLevel {
  NOVICE,
  EXPERT;

  public GuidanceLevel other() {
    return this == NOVICE ? EXPERT : NOVICE;
  }
}
