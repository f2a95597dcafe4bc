package fr.entente.payments.match;

import fr.entente.kernel.AccountId;
import java.time.LocalDate;
import java.util.Set;

/// What the rules look at of an entry: cents, day, what its text may quote, who paid. `known` are
/// accounts whose debtor was seen to pay from this bank account; `booked` is the customer that the
/// books name.
record MatchFacts(
    long cents,
    LocalDate bookedOn,
    String booked,
    QuotedWords words,
    NameKey payer,
    Set<AccountId> known,
    boolean knownOfSeveral) {}
