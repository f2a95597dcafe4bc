package fr.entente.worklist;

import fr.entente.kernel.Money;

/// So many euros that an account counts more in the order than what is overdue on it, and why.
public record Boost(Kind kind, Money amount) {
  /// Named after the reason.
  public enum Kind {
    /// The agreed hour of a callback has come.
    CALLBACK,
    /// A promise or an instalment was not kept.
    BROKEN,
    /// Nobody tried for a full period, or for several.
    WAITING,
    /// The invoice was sold to a factor, who waits for it.
    FACTORED,
    /// The time in which a creditor may claim ends soon.
    LIMITATION
  }
}
