package fr.entente.kernel;

/// What every typed identity has in common: a number that the database gave (decision 0002). Each
/// kind of thing has a record of its own, so that an account can never be taken for a debtor.
public interface Identity {
  long value();
}
