package fr.entente.detection;

/// Where a finding comes from: what was heard, typed or received, or a card the agent ticked.
public enum Source {
  TRANSCRIPT,
  NOTE,
  MAIL,
  CARD
}
