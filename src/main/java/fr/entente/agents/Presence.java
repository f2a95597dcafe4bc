package fr.entente.agents;

/// What an agent is doing; time is counted in each.
public enum Presence {
  OFFLINE,
  READY,
  ON_CALL,
  WRAP_UP,
  PAUSED
}
