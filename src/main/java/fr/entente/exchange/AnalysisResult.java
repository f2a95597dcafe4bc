package fr.entente.exchange;

/// The answer to an upload.
public sealed interface AnalysisResult {
  record Analysed(ImportProposal proposal) implements AnalysisResult {}

  record Refused(ImportProblem problem) implements AnalysisResult {}
}
