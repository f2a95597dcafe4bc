package fr.entente.payments;

/// Why an account is proposed: a rule and what it found (an invoice number, a date), for the words
/// on the screen.
public record MatchReason(MatchRule rule, String detail) {}
