package fr.entente.payments.match;

import fr.entente.kernel.AccountId;
import fr.entente.payments.BankLine;
import java.time.LocalDate;
import java.util.Set;

/// What the rules look at of an entry: cents, day, what its text may quote, who paid. `ordered` is
/// what the payer gave to move as far as the bank tells, else the same cents. `known` are accounts
/// whose debtor was seen to pay from this bank account; `booked` is the customer that the books
/// name.
record MatchFacts(
    long cents,
    long ordered,
    LocalDate bookedOn,
    String booked,
    QuotedWords words,
    NameKey payer,
    Set<AccountId> known,
    boolean knownOfSeveral,
    boolean byTransfer) {
  // Without a word of the means it is a transfer: banks name the others.
  private static final Set<String> TRANSFERS = Set.of("", "VIR");

  static MatchFacts of(EntryDraft draft, Set<AccountId> known, boolean knownOfSeveral) {
    BankLine line = draft.line();
    long cents = line.amount().cents();
    return new MatchFacts(
        cents,
        line.ordered() == null ? cents : line.ordered().cents(),
        line.bookedOn(),
        line.account(),
        draft.words(),
        draft.payer(),
        known,
        knownOfSeveral,
        TRANSFERS.contains(line.means()));
  }
}
