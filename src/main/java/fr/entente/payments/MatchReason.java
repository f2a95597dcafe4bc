package fr.entente.payments;

/// Why an account is proposed, or why a person has to look: a rule and what it found (an invoice
/// number, a date, an amount and what it lacks to), for the words on the screen.
public record MatchReason(MatchRule rule, String detail) {}
