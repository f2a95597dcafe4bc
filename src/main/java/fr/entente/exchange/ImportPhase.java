package fr.entente.exchange;

/// What a running import does at this moment; only READING has a percentage of its own.
public enum ImportPhase {
  WAITING,
  READING,
  COMPARING,
  WRITING,
  UNDOING,
  DONE
}
