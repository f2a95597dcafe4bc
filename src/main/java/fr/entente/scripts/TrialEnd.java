package fr.entente.scripts;

/// How a fair trial ended: with its sample, by hand before it, by another version coming into
/// force, or on its last day without the sample. Only the first allows a verdict.
public enum TrialEnd {
  SAMPLE,
  STOPPED,
  REPLACED,
  TIME
}
