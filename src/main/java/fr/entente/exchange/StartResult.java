package fr.entente.exchange;

/// The answer to the wish to check or apply a file.
public sealed interface StartResult {
  record Started(ImportId id) implements StartResult {}

  record Refused(ImportProblem problem) implements StartResult {}
}
