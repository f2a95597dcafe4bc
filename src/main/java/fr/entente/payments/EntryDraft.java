package fr.entente.payments;

import org.jspecify.annotations.Nullable;

/// A line on its way to a decision: what it says, and what can be looked for in it.
record EntryDraft(
    BankLine line,
    String key,
    @Nullable String payerHash,
    NameKey payer,
    QuotedWords words,
    boolean twin) {
  EntryDraft asTwin() {
    return new EntryDraft(line, key, payerHash, payer, words, true);
  }

  boolean incoming() {
    return line.amount().isPositive();
  }
}
