package fr.entente.payments;

/// Why an entry stands where it stands, when no rule of matching says it.
public enum EntryReason {
  /// Money that went out.
  OUTGOING,
  /// One sum for many payments, without its details.
  LUMP_SUM,
  /// Its details came in another file.
  DETAILED_ELSEWHERE,
  /// Taken back by the bank, but which payment?
  ORIGINAL_UNKNOWN,
  /// The payment that was taken back, or the entry that took it back.
  TAKEN_BACK,
  /// Another file brought the same amount on the same day already.
  PERHAPS_THE_SAME,
  /// The books count it in an invoice that was brought in as open.
  ALREADY_COUNTED,
  /// A person set it aside.
  SET_ASIDE,
  /// A person took back what was decided.
  UNDONE,
  /// Entered by a person.
  BY_HAND
}
