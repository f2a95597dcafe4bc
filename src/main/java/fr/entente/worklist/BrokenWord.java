package fr.entente.worklist;

/// What the debtor agreed to last and did not keep.
public enum BrokenWord {
  PROMISE,
  PLAN
}
