package fr.entente.payments.match;

import fr.entente.payments.BankLine;
import org.jspecify.annotations.Nullable;

/// A line on its way to a decision: what it says, and what can be looked for in it.
public record EntryDraft(
    BankLine line,
    String key,
    @Nullable String payerHash,
    NameKey payer,
    QuotedWords words,
    boolean twin) {
  public EntryDraft asTwin() {
    return new EntryDraft(line, key, payerHash, payer, words, true);
  }

  public boolean incoming() {
    return line.amount().isPositive();
  }
}
