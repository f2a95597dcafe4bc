package fr.entente.listening;

/// Who said it. The agent's own sentences are never a finding; where recordings do not tell,
/// UNKNOWN is read like the debtor.
public enum Speaker {
  DEBTOR,
  AGENT,
  UNKNOWN
}
