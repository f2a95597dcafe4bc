package fr.entente.commitments;

/// Where a promise, a plan or one instalment stands.
public enum CommitmentStatus {
  PENDING,
  KEPT,
  KEPT_LATE,
  PARTIALLY_KEPT,
  BROKEN,
  CANCELLED,
  RESCHEDULED
}
