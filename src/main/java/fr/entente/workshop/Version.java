package fr.entente.workshop;

/// Which detector is meant: the one in force, or the draft as it was last trained.
public enum Version {
  LIVE,
  DRAFT
}
