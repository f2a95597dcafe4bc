package fr.entente.accounts;

/// Which of the two it is when a debtor does not pay (R31): the money is not there, or it is.
public enum Stance {
  CANNOT,
  WILL_NOT
}
