package fr.entente.agents;

/// What a person may do here; a person may have several.
public enum Role {
  AGENT,
  LEAD,
  TRAINER,
  MANAGER,
  ADMINISTRATOR
}
