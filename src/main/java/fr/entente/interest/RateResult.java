package fr.entente.interest;

/// What came of entering a rate: `reason` is invalid_semester, invalid_rate, no_source or
/// contract_rate_below_floor.
public sealed interface RateResult {
  record Entered() implements RateResult {}

  record Refused(String reason) implements RateResult {}
}
