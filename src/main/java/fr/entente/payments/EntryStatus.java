package fr.entente.payments;

/// Where the money of a bank entry stands.
public enum EntryStatus {
  /// All of it is on accounts.
  MATCHED,
  /// A part is on accounts, the rest waits for a person.
  PARTLY,
  /// There are proposals, none of them certain.
  REVIEW,
  /// Nobody knows yet whose money it is.
  UNALLOCATED,
  /// Not a debtor's payment, or set aside by a person who said why.
  IGNORED,
  /// It was taken back by the bank.
  REVERSED
}
