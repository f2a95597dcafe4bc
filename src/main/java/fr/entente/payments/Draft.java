package fr.entente.payments;

import org.jspecify.annotations.Nullable;

/// A line on its way to a decision: what it says, and what can be looked for in it.
record Draft(
    BankLine line,
    String key,
    @Nullable String payerHash,
    NameKey payer,
    QuotedWords words,
    boolean twin) {
  Draft asTwin() {
    return new Draft(line, key, payerHash, payer, words, true);
  }

  boolean incoming() {
    return line.amount().isPositive();
  }
}
